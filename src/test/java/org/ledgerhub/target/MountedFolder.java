package org.ledgerhub.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that can go away like a mount, as the place of a trial. */
public final class MountedFolder {
    private Path root = Path.of("");
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    /** Makes it, empty. */
    public void open(Path folder) throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        session = new FakeSession(Map.of("directory", root.toString()), Map.of());
    }

    public FakeSession session() {
        return session;
    }

    /** A delivery of which somebody else's file takes a name. */
    public Delivery refused() throws IOException {
        Delivery delivery = accepted();
        Path taken = root.resolve(Parcel.of(delivery).items().getFirst().path());
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "somebody else's");
        return delivery;
    }

    public Delivery accepted() {
        return Samples.purchase(UUID.randomUUID().toString());
    }

    public void down() {
        move(root, away());
    }

    public void up() {
        move(away(), root);
    }

    public void loseNextAnswer(boolean booked) {
        if (booked) {
            session.atNextEntry(this::down);
        } else {
            session.atNextPlan(this::down);
        }
    }

    /** How many entries were handed over. */
    public long entries() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".entry.json")).count();
        }
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
