package org.ledgerhub.format.coda;

import org.ledgerhub.document.Problem;

/** A record that can't be read or stands where it can't; the statement it belongs to is refused. */
final class DamagedRecord extends Exception {
    private final transient Problem problem;

    DamagedRecord(String code, int record, String message, String remedy) {
        super(message, null, false, false);
        this.problem = Problem.error(code, message, remedy).at(Problem.Place.record(record));
    }

    Problem problem() {
        return problem;
    }
}
