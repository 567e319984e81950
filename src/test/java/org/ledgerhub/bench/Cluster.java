package org.ledgerhub.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Hubs that share a PostgreSQL, a Kafka broker and their memory, and stand-ins beside them, all processes of their own. */
final class Cluster implements Feed.Doors, AutoCloseable {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final java.time.Duration STILL = java.time.Duration.ofSeconds(4);
    private static final String FIRM = "kantoor-demo";

    private final EmbeddedPostgres postgres;
    private final Broker broker;
    private final Client standIns;
    private final Program standInProgram;
    private final List<Member> members = new ArrayList<>();
    private final List<Member.Place> places = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final LocalDate began = LocalDate.now(BRUSSELS);

    /** Starts everything and returns when all hubs are ready. */
    Cluster(Program.Jar jar, Path folder, int hubs) throws IOException, InterruptedException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "200")
                .start();
        broker = new Broker(folder.resolve("kafka"), hubs);
        Path shelf = Files.createDirectories(folder.resolve("sandbox"));
        int port = Program.freePort();
        int sftp = Program.freePort();
        standIns = new Client(port);
        standInProgram = new Program(
                jar.quickToStart("sandbox"),
                folder.resolve("sandbox.log"),
                standIns,
                "/sandbox/octopus/_books",
                List.of("sandbox", "--port", "" + port, "--sftp-port", "" + sftp, "--data", shelf.toString()));
        standInProgram.awaitReady();
        // Addresses of this run alone, so that two runs on one machine do not meet.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String net = "127." + random.nextInt(1, 250) + "." + random.nextInt(1, 250) + ".";
        for (int i = 1; i <= hubs; i++) {
            Path own = Files.createDirectories(folder.resolve("hub-" + i));
            places.add(Member.Place.of(own, InetAddress.getByName(net + (10 + i)), postgres.getPort()));
        }
        List<String> settings = List.of(
                "--hub.sandbox.url=" + standIns.address(),
                "--hub.sandbox.sftp-port=" + sftp,
                "--hub.kafka.brokers=" + broker.address(),
                "--hub.cluster.enabled=true",
                "--hub.cluster.members="
                        + String.join(
                                ",", places.stream().map(Member.Place::known).toList()));
        for (int i = 0; i < hubs; i++) {
            Member.Place place = places.get(i);
            if (i > 0) {
                // The first one made the key under which the passwords lie in the database.
                Files.copy(
                        places.getFirst().data().resolve("secret.key"),
                        place.data().resolve("secret.key"));
            }
            members.add(
                    new Member(place, jar.quickToStart("hub"), folder.resolve("hub-" + (i + 1) + ".log"), settings));
        }
    }

    Member member(int index) {
        return members.get(index);
    }

    List<Member> members() {
        return members;
    }

    Broker broker() {
        return broker;
    }

    Client standIns() {
        return standIns;
    }

    /** Sets faults of the packages' stand-ins that the demo's clients book in. */
    void faults(String json) throws IOException, InterruptedException {
        for (String target : List.of("octopus", "odoo")) {
            standIns.post(
                    "/sandbox/" + target + "/_faults", "application/json", json.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Makes the leases of a hub run out now, as they would while it is stopped for longer than they last. */
    int expireLeases(Member member) throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement lanes = connection.prepareStatement(
                        "update lane set lease_until = current_timestamp - interval '1 second' where owner = ?");
                PreparedStatement work = connection.prepareStatement(
                        "update work set lease_until = current_timestamp - interval '5 minutes' where owner = ?")) {
            lanes.setString(1, member.id());
            work.setString(1, member.id());
            return lanes.executeUpdate() + work.executeUpdate();
        }
    }

    /** A hub that can answer, another one each time. */
    @Override
    public Client hub() {
        return awake().client();
    }

    @Override
    public Path inbox() {
        return awake().inbox();
    }

    private Member awake() {
        List<Member> answering =
                members.stream().filter(member -> !member.frozen()).toList();
        return answering.get(Math.floorMod(turn.getAndIncrement(), answering.size()));
    }

    @Override
    public void publish(Paper paper) throws IOException, InterruptedException {
        broker.publish(FIRM, paper);
    }

    /** The completeness equation over the days since the start, as the first hub that answers tells it. */
    Completeness sum() throws IOException, InterruptedException {
        IOException silent = new IOException("No hub answers.");
        for (int i = 0; i < members.size(); i++) {
            try {
                Completeness sum = Completeness.NOTHING;
                Client client = hub();
                for (LocalDate day = began; !day.isAfter(LocalDate.now(BRUSSELS)); day = day.plusDays(1)) {
                    sum = sum.and(client.get("/api/completeness?day=" + day));
                }
                return sum;
            } catch (IOException another) {
                silent.addSuppressed(another);
            }
        }
        throw silent;
    }

    /** What stands in the books once nothing is added to them any more; files may follow their entries. */
    Ledgers ledgersAtRest() throws IOException, InterruptedException {
        Ledgers ledgers = Ledgers.of(standIns);
        for (@Nullable Ledgers before = null; !ledgers.equals(before); ) {
            before = ledgers;
            Awaitility.await().pollDelay(STILL).atMost(STILL.multipliedBy(10)).until(() -> true);
            ledgers = Ledgers.of(standIns);
        }
        return ledgers;
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.close();
        }
        standInProgram.close();
        broker.close();
        postgres.close();
    }
}
