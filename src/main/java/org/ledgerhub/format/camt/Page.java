package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/**
 * Pagination of a message or a statement ({@code MsgPgntn}, {@code StmtPgntn}).
 *
 * @param number page number as written
 * @param last whether it is the last one
 */
record Page(@Nullable String number, boolean last) {
    static final Page WHOLE = new Page(null, true);

    static Page read(XmlCursor xml) throws IOException {
        String number = null;
        boolean last = true;
        int pagination = xml.depth();
        while (xml.nextChild(pagination)) {
            switch (xml.name()) {
                case "PgNb" -> number = xml.text();
                case "LastPgInd" -> last = !"false".equals(xml.text());
                default -> {}
            }
        }
        return new Page(number, last);
    }

    /** Whether other pages exist before or after this one. */
    boolean isPart() {
        return !last || number != null && !number.matches("0*1");
    }
}
