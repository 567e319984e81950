package org.ledgerhub.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One hub of a cluster: its process, and the wires over which it reaches its database and the others reach it. */
final class Member implements AutoCloseable {
    private static final int SHARED_MEMORY = 5701;

    private final int port = Program.freePort();
    private final Path data;
    private final InetAddress address;
    private final Wire database;
    private final Wire others;
    private final Program program;
    private final Client client;
    private boolean frozen;

    /** What a member is made of before it starts: the others must know where to find it. */
    record Place(Path data, InetAddress address, Wire database, Wire others) {
        /**
         * Lays the wires.
         *
         * @param address of this hub alone, so that the others' wires know who calls
         */
        static Place of(Path folder, InetAddress address, int database) throws IOException {
            return new Place(
                    Files.createDirectories(folder.resolve("data")),
                    address,
                    new Wire(new InetSocketAddress(InetAddress.getLoopbackAddress(), database)),
                    new Wire(new InetSocketAddress(address, SHARED_MEMORY)));
        }

        String known() {
            return "127.0.0.1:" + others.port();
        }
    }

    /** Starts it and returns when it is ready. */
    Member(Place place, Program.Jar jar, Path log, List<String> settings) throws IOException {
        data = place.data();
        address = place.address();
        database = place.database();
        others = place.others();
        client = new Client(port);
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--hub.port=" + port);
        arguments.add("--hub.data=" + data);
        arguments.add("--hub.database.url=jdbc:postgresql://127.0.0.1:" + database.port()
                + "/postgres?user=postgres&connectTimeout=3&socketTimeout=20");
        Program.Jar own = jar.with(List.of(
                "-Dhazelcast.local.localAddress=" + address.getHostAddress(),
                "-Dhazelcast.local.publicAddress=" + place.known(),
                "-Dhazelcast.socket.bind.any=false",
                "-Dhazelcast.socket.client.bind.any=false"));
        program = new Program(own, log, client, "/actuator/health/readiness", arguments);
        program.awaitReady();
    }

    Client client() {
        return client;
    }

    Path inbox() {
        return data.resolve("inbox");
    }

    Program program() {
        return program;
    }

    /** The name under which its rows are claimed. */
    String id() throws IOException {
        return Files.readString(data.resolve("hub.id")).strip();
    }

    InetAddress address() {
        return address;
    }

    Wire database() {
        return database;
    }

    /** The wire over which the others reach it. */
    Wire others() {
        return others;
    }

    /** Whether it was stopped in the middle and not thawed yet: asking it would wait. */
    boolean frozen() {
        return frozen;
    }

    void freeze() throws IOException, InterruptedException {
        frozen = true;
        program.freeze();
    }

    void thaw() throws IOException, InterruptedException {
        program.thaw();
        frozen = false;
    }

    @Override
    public void close() throws IOException {
        program.close();
        database.close();
        others.close();
    }
}
