package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.format.XmlCursor;

/**
 * Identification of an account: an IBAN, or a number when it has none.
 *
 * @param iban without blanks, upper case
 * @param number other number
 */
record AccountId(@Nullable String iban, @Nullable String number) {
    static final AccountId NONE = new AccountId(null, null);

    /** Reads {@code Id}; an IBAN is also found where only other numbers belong. */
    static AccountId read(XmlCursor xml) throws IOException {
        AccountId found = NONE;
        int id = xml.depth();
        while (xml.nextChild(id)) {
            if (xml.name().equals("IBAN")) {
                found = new AccountId(Written.account(xml.text()), null);
            } else if (xml.name().equals("Othr") && found.iban == null) {
                found = other(xml);
            }
        }
        return found;
    }

    private static AccountId other(XmlCursor xml) throws IOException {
        int other = xml.depth();
        while (xml.nextChild(other)) {
            if (xml.name().equals("Id")) {
                String written = xml.text();
                String compact = Written.account(written);
                if (compact == null) {
                    return NONE;
                }
                return References.iban(compact) ? new AccountId(compact, null) : new AccountId(null, written);
            }
        }
        return NONE;
    }

    boolean isKnown() {
        return iban != null || number != null;
    }
}
