package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/**
 * A bank ({@code FinInstnId}).
 *
 * @param bic {@code BIC} up to version .02, {@code BICFI} since
 * @param name {@code Nm}
 */
record Institution(@Nullable String bic, @Nullable String name) {

    /** Reads the element that holds {@code FinInstnId}. */
    static Institution read(XmlCursor xml) throws IOException {
        String bic = null;
        String name = null;
        int agent = xml.depth();
        while (xml.nextChild(agent)) {
            if (xml.name().equals("FinInstnId")) {
                int institution = xml.depth();
                while (xml.nextChild(institution)) {
                    switch (xml.name()) {
                        case "BIC", "BICFI" -> bic = Written.reference(xml);
                        case "Nm" -> name = Written.reference(xml);
                        default -> {}
                    }
                }
            }
        }
        return new Institution(bic, name);
    }
}
