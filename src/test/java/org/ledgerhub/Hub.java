package org.ledgerhub;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.Person;

/** A running hub as the world sees it: who may call it, its inbox, and the books of the stand-ins behind it. */
public final class Hub {
    /** What an upload may be under test, in bytes, so that too large a file is small. */
    public static final int UPLOAD_LIMIT = 300_000;

    private static final String DEMO = "kantoor-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> RESTING = Set.of("booked", "coded", "held", "duplicate", "dismissed");

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final String address;
    private final Path data;
    private final Supplier<Office> office;

    Hub(String address, Path data, Supplier<Office> office) {
        this.address = address;
        this.data = data;
        this.office = office;
    }

    /** An administrator of the demo firm, who calls with a token. */
    public Caller demo() {
        return as(Person.Role.ADMIN);
    }

    /** An administrator of the demo's other firm, which stays empty: no test sends it documents. */
    public Caller twee() {
        return admin("kantoor-twee");
    }

    /** Somebody of the demo firm who holds this role. */
    public Caller as(Person.Role role) {
        return of(DEMO, role);
    }

    /** An administrator of this firm. */
    public Caller admin(String firm) {
        return of(firm, Person.Role.ADMIN);
    }

    /** Adds a firm that has nothing yet, and gives its id. */
    public String newFirm() {
        String firm = "firm-" + UUID.randomUUID().toString().substring(0, 8);
        office.get().add(new Office.Firm(firm, "A firm of one test"));
        return firm;
    }

    private Caller of(String firm, Person.Role role) {
        return callers.computeIfAbsent(firm + " " + role, none -> with("Bearer " + token(firm, role)));
    }

    private String token(String firm, Person.Role role) {
        return office.get().of(firm).createToken("test " + role, role, null).secret();
    }

    public Caller anonymous() {
        return new Caller(address, null);
    }

    /** Somebody with this {@code Authorization} header, such as {@link Caller#basic}. */
    public Caller with(String authorization) {
        return new Caller(address, authorization);
    }

    /** The hub's folder, {@code hub.data}. */
    public Path data() {
        return data;
    }

    public KeptOriginals originals() {
        return new KeptOriginals(data);
    }

    /** Puts a file whole into the inbox of a dossier of the demo firm. */
    public void drop(String dossier, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(data.resolve("inbox").resolve(dossier));
        Path part = Files.write(data.resolve("inbox").resolve(name + ".part"), content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Sends a document for the demo firm and gives the id of its first submission. */
    public String submit(byte[] document) {
        return demo().post("/api/documents?fileName=test.xml", document, "application/xml")
                .json()
                .at("/submissions/0/id")
                .asText();
    }

    /** The submission of the demo firm once it stands in this status. */
    public JsonNode submission(String id, String status) {
        return submission(id, Set.of(status));
    }

    /** The submission of the demo firm once it rests: booked, set aside, or waiting for a person. */
    public JsonNode settled(String id) {
        return submission(id, RESTING);
    }

    private JsonNode submission(String id, Set<String> statuses) {
        return await("submission " + id + " to be one of " + statuses)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> demo().get("/api/submissions/" + id).json(),
                        json -> statuses.contains(json.path("status").asText()));
    }

    /** The submissions of the demo firm whose file has this name, newest first, in full. */
    public List<JsonNode> submissions(String fileName) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : demo().get("/api/submissions?limit=500").json().get("items")) {
            if (item.at("/original/fileName").asText().equals(fileName)) {
                found.add(demo().get("/api/submissions/" + item.get("id").asText())
                        .json());
            }
        }
        return found;
    }

    /** How often the stand-in of Octopus has booked a number of the supplier. */
    public long timesBooked(String yourReference) {
        JsonNode entries = anonymous().get("/sandbox/octopus/_books").json().get("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("yourReference").asText().equals(yourReference))
                .count();
    }

    /** For what the hub does by itself a moment later. */
    public static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }
}
