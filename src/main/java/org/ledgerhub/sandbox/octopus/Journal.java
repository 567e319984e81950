package org.ledgerhub.sandbox.octopus;

import java.util.List;
import org.ledgerhub.sandbox.Table;

/** A journal of every book year; {@code account} is the ledger account of a financial journal, else 0. */
record Journal(String key, int sequence, String name, int account, boolean closed) {

    static List<Journal> all() {
        return Table.of("octopus/journals.csv").rows().stream()
                .map(row -> new Journal(
                        row.get(0),
                        Integer.parseInt(row.get(1)),
                        row.get(2),
                        row.get(3).isEmpty() ? 0 : Integer.parseInt(row.get(3)),
                        Boolean.parseBoolean(row.get(4))))
                .toList();
    }

    /** A purchase, V sale, F financial, D diverse. */
    char type() {
        return key.charAt(0);
    }
}
