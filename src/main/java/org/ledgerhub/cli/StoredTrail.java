package org.ledgerhub.cli;

import java.nio.file.Path;
import org.ledgerhub.office.AuditCheck;

/** The audit trail in a database that is opened for one command; the commands themselves may know no database. */
@FunctionalInterface
public interface StoredTrail {

    /** Walks the trail of the embedded database in a data folder, or of the server that the settings name. */
    Opened verify(Path data);

    /** How the walk went. */
    sealed interface Opened permits Walked, Held, Absent {}

    /** It was walked to its end, or to the first fault. */
    record Walked(AuditCheck.Verdict verdict) implements Opened {}

    /** A running hub has the database to itself. */
    record Held() implements Opened {}

    /**
     * There is no such trail.
     *
     * @param why one sentence
     */
    record Absent(String why) implements Opened {}
}
