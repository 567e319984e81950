package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.StandInTrial;
import org.ledgerhub.target.Target;

/** The stand-in of Octopus, over real HTTP. */
final class OctopusTrial implements StandInTrial {
    private static final String API = "/sandbox/octopus/octopus-rest-api/v1";
    private static final String SOFTWARE_HOUSE = "5f0c7a52-5d3c-4d69-9f0c-0c5b3a1d8a11";
    private static final List<String> DOSSIERS = List.of("1", "2", "3", "4");
    private static final String UNKNOWN_ACCOUNT = "699999";
    private final OctopusTarget target = new OctopusTarget();
    private @Nullable RunningSandbox sandbox;
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    /** One booking stands there before the trial, so that the relation is known and one write is one booking. */
    @Override
    public void open(Path folder) {
        open(folder, new String[0]);
    }

    /** The same at a stand-in with further settings, in the form {@code --name=value}. */
    void open(Path folder, String... settings) {
        sandbox = new RunningSandbox(folder, settings);
        session = new FakeSession(
                        Map.of(
                                "url", sandbox().address() + "/sandbox/octopus",
                                "user", "demo",
                                "softwareHouse", SOFTWARE_HOUSE,
                                "createRelations", "true",
                                "roundingCodePurchase", "NSA",
                                "roundingCodeSale", "NST"),
                        Map.of("password", "demo"))
                .on("1", MasterData.EMPTY)
                .at(sandbox().bean(Clock.class));
        target.book(List.of(accepted()), session);
    }

    @Override
    public RunningSandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    @Override
    public String standIn() {
        return "octopus";
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public Delivery accepted() {
        return accepted(List.of());
    }

    /** A new delivery that is taken, with these files. */
    Delivery accepted(List<Delivery.File> files) {
        String id = UUID.randomUUID().toString();
        return delivery(Samples.posting(id, "P-" + id.substring(0, 8)), files);
    }

    /** How many calls came, signing in left aside. */
    long calls() throws IOException, InterruptedException {
        return sandbox().calls("octopus");
    }

    @Override
    public Delivery refused() {
        Posting sample = Objects.requireNonNull(accepted().posting());
        PostingLine base = sample.lines().getFirst();
        PostingLine unknown = new PostingLine(
                base.role(),
                UNKNOWN_ACCOUNT,
                new BigDecimal("121.00"),
                null,
                base.vat(),
                null,
                base.rate(),
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
        return delivery(with(sample, List.of(unknown, sample.lines().getLast())), List.of());
    }

    private static Posting with(Posting of, List<PostingLine> lines) {
        return new Posting(
                of.id(),
                of.kind(),
                of.journal(),
                of.date(),
                of.documentDate(),
                of.period(),
                of.dueDate(),
                of.currency(),
                of.rate(),
                of.number(),
                of.reference(),
                of.structuredCommunication(),
                of.relation(),
                null,
                null,
                of.gross(),
                null,
                null,
                of.mapping(),
                lines);
    }

    private static Delivery delivery(Posting posting, List<Delivery.File> files) {
        return delivery(posting, posting.journal(), Delivery.Kind.PURCHASES, files);
    }

    private static Delivery delivery(Posting posting, String journal, Delivery.Kind kind, List<Delivery.File> files) {
        return new Delivery(
                posting.id(),
                Delivery.Purpose.BOOKS,
                "bakkerij-peeters",
                kind,
                posting.date(),
                journal,
                posting.number(),
                posting.id(),
                posting,
                Map.of("be-21-services", "D21"),
                null,
                false,
                files);
    }

    @Override
    public long entries() throws IOException, InterruptedException {
        return sandbox().books("octopus").path("entries").size() - 1;
    }

    @Override
    public Map<Case, String> exempt() {
        return Map.of(Case.FILE_REFUSED, "Octopus takes the files inside the booking: both, or neither");
    }

    /** Four dossiers with two journals of purchases and one of a bank account each. */
    @Override
    public Lane lane(int n) {
        String id = UUID.randomUUID().toString();
        Posting purchase = Samples.posting(id, "P-" + id.substring(0, 8));
        Delivery delivery = switch (n / DOSSIERS.size()) {
            case 0 -> delivery(purchase, "A1", Delivery.Kind.PURCHASES, List.of());
            case 1 -> delivery(purchase, "A2", Delivery.Kind.PURCHASES, List.of());
            default -> delivery(statement(purchase), "F1", Delivery.Kind.BANK, List.of());
        };
        return new Lane(session.lane(DOSSIERS.get(n % DOSSIERS.size())), delivery);
    }

    private static Posting statement(Posting sample) {
        return new Posting(
                sample.id(),
                Posting.Kind.BANK,
                "F1",
                sample.date(),
                sample.documentDate(),
                sample.period(),
                null,
                "EUR",
                null,
                "001",
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("50.00"),
                new BigDecimal("0.00"),
                new BigDecimal("50.00"),
                sample.mapping(),
                List.of(
                        line(PostingLine.Role.BANK, "550000", "50.00", null),
                        line(PostingLine.Role.SUSPENSE, "499000", null, "50.00")));
    }

    private static PostingLine line(
            PostingLine.Role role, String account, @Nullable String debit, @Nullable String credit) {
        return new PostingLine(
                role,
                account,
                debit == null ? null : new BigDecimal(debit),
                credit == null ? null : new BigDecimal(credit),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
    }

    @Override
    public String relation(String name, String vatId) throws IOException, InterruptedException {
        int ours = name.hashCode() & Integer.MAX_VALUE;
        call("PUT", "/relations", """
                {"relationIdentificationServiceData":{"externalRelationId":%d},"name":"%s","firstName":"","currencyCode":"EUR",
                 "client":false,"supplier":true,"country":"BE","vatType":1,"vatNr":"%s"}""".formatted(ours, name, vatId));
        for (JsonNode relation : call("GET", "/relations?vatNr=" + vatId, "")) {
            if (relation.path("name").asText().equals(name)) {
                return relation.at("/relationIdentificationServiceData/relationKey/id")
                        .asText();
            }
        }
        throw new IllegalStateException("The stand-in did not keep " + name);
    }

    @Override
    public long relations(String vatId) throws IOException, InterruptedException {
        JsonNode found = call("GET", "/relations?vatNr=" + vatId, "");
        return found.isArray() ? found.size() : 0;
    }

    /** A person at the dossier of the session. */
    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        String user = sandbox()
                .call(
                        "POST",
                        API + "/authentication",
                        "{\"user\":\"demo\",\"password\":\"demo\"}",
                        "softwareHouseUuid",
                        SOFTWARE_HOUSE)
                .json()
                .path("token")
                .asText();
        String dossier = sandbox()
                .call("POST", API + "/dossiers?dossierId=1", "", "Token", user)
                .json()
                .path("Dossiertoken")
                .asText();
        RunningSandbox.Answer answer =
                sandbox().call(method, API + "/dossiers/1" + path, body, "dossierToken", dossier);
        return answer.body().length == 0 ? MissingNode.getInstance() : answer.json();
    }
}
