package org.ledgerhub.target.folder;

import org.ledgerhub.target.MountedFolder;
import org.ledgerhub.target.MountedTrial;
import org.ledgerhub.target.Target;

/** A folder on disk. */
final class FolderTrial implements MountedTrial {
    private final MountedFolder place = new MountedFolder();

    @Override
    public MountedFolder place() {
        return place;
    }

    @Override
    public Target target() {
        return new FolderTarget();
    }
}
