package org.ledgerhub.sandbox.exact;

import java.util.List;
import org.ledgerhub.sandbox.Table;

/**
 * A company in the package.
 *
 * @param key its short name in the shown books
 * @param status 0 inactive, 1 active, 2 archived
 * @param permitted whether the app may work in it; the person sees it either way
 */
record Division(int code, int hid, String key, String name, String vat, int status, boolean permitted) {
    static final List<Division> ALL = Table.of("exact/divisions.csv").rows().stream()
            .map(row -> new Division(
                    Integer.parseInt(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    Integer.parseInt(row.get(5)),
                    Boolean.parseBoolean(row.get(6))))
            .toList();

    boolean open() {
        return permitted && status == 1;
    }
}
