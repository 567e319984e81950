package org.ledgerhub.target.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.FilesAlone;
import org.ledgerhub.target.MountedFolder;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetTrial;

/** A folder that can go away like a mount. */
final class FolderTrial implements TargetTrial {
    private final MountedFolder place = new MountedFolder();

    @Override
    public void open(Path folder) throws IOException {
        place.open(folder);
    }

    @Override
    public Target target() {
        return new FolderTarget();
    }

    @Override
    public FakeSession session() {
        return place.session();
    }

    @Override
    public Delivery accepted() {
        return place.accepted();
    }

    @Override
    public Delivery refused() throws IOException {
        return place.refused();
    }

    @Override
    public void down() {
        place.down();
    }

    @Override
    public void up() {
        place.up();
    }

    @Override
    public void loseNextAnswer(boolean booked) {
        place.loseNextAnswer(booked);
    }

    @Override
    public long entries() throws IOException {
        return place.entries();
    }

    @Override
    public Map<Case, String> exempt() {
        return FilesAlone.exemptOnDisk();
    }

    @Override
    public Lane lane(int n) {
        return new Lane(session().lane(""), FilesAlone.inFolder(n));
    }

    @Override
    public void close() {
        // The folder of the test goes with the test.
    }
}
