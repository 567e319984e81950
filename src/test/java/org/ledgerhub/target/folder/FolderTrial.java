package org.ledgerhub.target.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Parcel;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetTrial;

/** A folder that can go away like a mount. */
final class FolderTrial implements TargetTrial {
    private Path root = Path.of("");
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    @Override
    public void open(Path folder) throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        session = new FakeSession(Map.of("directory", root.toString()), Map.of());
    }

    @Override
    public Target target() {
        return new FolderTarget();
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
        Path taken = root.resolve(Parcel.of(delivery).items().getFirst().path());
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "somebody else's");
        return delivery;
    }

    @Override
    public void down() {
        move(root, away());
    }

    @Override
    public void up() {
        move(away(), root);
    }

    @Override
    public void loseNextAnswer(boolean booked) {
        if (booked) {
            session.atNextEntry(this::down);
        } else {
            session.atNextPlan(this::down);
        }
    }

    @Override
    public long entries() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".entry.json")).count();
        }
    }

    @Override
    public void close() {
        // The folder of the test goes with the test.
    }

    private Path away() {
        return root.resolveSibling("away");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
