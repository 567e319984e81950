package org.ledgerhub.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The trial of a target that hands over in a folder, which can go away like a mount. */
public interface MountedTrial extends TargetTrial {
    MountedFolder place();

    @Override
    default void open(Path folder) throws IOException {
        place().open(folder);
    }

    @Override
    default FakeSession session() {
        return place().session();
    }

    @Override
    default Delivery accepted() {
        return place().accepted();
    }

    @Override
    default Delivery refused() throws IOException {
        return place().refused();
    }

    @Override
    default void down() {
        place().down();
    }

    @Override
    default void up() {
        place().up();
    }

    @Override
    default void loseNextAnswer(boolean booked) {
        place().loseNextAnswer(booked);
    }

    @Override
    default long entries() throws IOException {
        return place().entries();
    }

    @Override
    default Map<Case, String> exempt() {
        return FilesAlone.exemptOnDisk();
    }

    @Override
    default Lane lane(int n) {
        return new Lane(session().lane(""), FilesAlone.inFolder(n));
    }

    @Override
    default void close() {
        // The folder of the test goes with the test.
    }
}
