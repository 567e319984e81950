package org.ledgerhub.target.horus;

import org.ledgerhub.target.MountedFolder;
import org.ledgerhub.target.MountedTrial;
import org.ledgerhub.target.Target;

/** Horus as a new connection has it: by folder. */
final class HorusTrial implements MountedTrial {
    private final MountedFolder place = new MountedFolder();

    @Override
    public MountedFolder place() {
        return place;
    }

    @Override
    public Target target() {
        return new HorusTarget("");
    }
}
