package org.ledgerhub.sandbox;

/** A stand-in whose books are the files that were handed over to it. */
public interface FileStandIn extends StandIn {
    HandedOverFiles files();

    @Override
    default Books books() {
        return files().books();
    }

    @Override
    default void reset() {
        files().clear();
    }
}
