package org.ledgerhub.target.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.FilesAlone;
import org.ledgerhub.target.Parcel;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetTrial;

/** An SFTP server that can be stopped, or cut the line. */
final class SftpTrial implements TargetTrial {
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private @Nullable SftpServer server;
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    @Override
    public void open(Path folder) throws IOException {
        camel.start();
        server = new SftpServer(folder, true);
        session = new FakeSession(
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(server().port()),
                        "user",
                        "hub",
                        "hostKey",
                        server().hostKey()),
                Map.of("password", "secret"));
    }

    private SftpServer server() {
        return Objects.requireNonNull(server);
    }

    @Override
    public Target target() {
        return new SftpTarget(camel, false);
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public Delivery accepted() {
        return Samples.purchase(UUID.randomUUID().toString());
    }

    @Override
    public Delivery refused() throws IOException {
        Delivery delivery = accepted();
        Path taken =
                server().root().resolve(Parcel.of(delivery).items().getFirst().path());
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "somebody else's");
        return delivery;
    }

    @Override
    public void down() {
        server().refuse(true);
    }

    @Override
    public void up() {
        server().refuse(false);
    }

    @Override
    public void loseNextAnswer(boolean booked) {
        server().cut(booked ? SftpServer.Cut.AFTER_THE_SEAL : SftpServer.Cut.BEFORE_THE_SEAL);
    }

    @Override
    public long entries() throws IOException {
        try (Stream<Path> files = Files.walk(server().root())) {
            return files.filter(file -> file.toString().endsWith(".entry.json")).count();
        }
    }

    @Override
    public Map<Case, String> exempt() {
        Map<Case, String> exempt = new EnumMap<>(FilesAlone.exempt());
        exempt.put(Case.CALLS_LIMITED, "a file server counts no calls");
        return exempt;
    }

    @Override
    public void endSignIn() {
        session.atNextEntry(server()::hangUp);
    }

    /** A line that was cut ends the batch; the next one signs in. */
    @Override
    public boolean signsInAgain() {
        return false;
    }

    @Override
    public Lane lane(int n) {
        return new Lane(session.lane(""), FilesAlone.inFolder(n));
    }

    @Override
    public void close() throws IOException {
        camel.stop();
        server().close();
    }
}
