package org.ledgerhub.format.cii;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.InvoiceXml;

/** Values that stand one or two elements below the group that is named after them. */
final class Fields {
    private Fields() {}

    /** The first child of that name in the group the cursor stands on. */
    static @Nullable String only(InvoiceXml xml, String name) throws IOException {
        return either(xml, name, name);
    }

    /** The first child of one of two names in the group the cursor stands on. */
    static @Nullable String either(InvoiceXml xml, String name, String older) throws IOException {
        int group = xml.depth();
        String value = null;
        while (xml.next(group)) {
            if (value == null && (xml.name().equals(name) || xml.name().equals(older))) {
                value = xml.text();
            }
        }
        return value;
    }
}
