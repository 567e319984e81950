package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/**
 * Identification of a creditor ({@code Id/PrvtId/Othr} or {@code Id/OrgId/Othr}).
 *
 * @param id as written
 * @param scheme name of the scheme, {@code SEPA} for the creditor identifier
 * @param personal whether it stands where SEPA wants the creditor identifier ({@code PrvtId})
 */
record CreditorScheme(@Nullable String id, @Nullable String scheme, boolean personal) {

    static CreditorScheme read(XmlCursor xml) throws IOException {
        CreditorScheme found = new CreditorScheme(null, null, false);
        int choice = xml.depth();
        while (xml.nextChild(choice)) {
            boolean personal = xml.name().equals("PrvtId");
            int inner = xml.depth();
            while (xml.nextChild(inner)) {
                if (xml.name().equals("Othr") && !"SEPA".equals(found.scheme)) {
                    found = other(xml, personal);
                }
            }
        }
        return found;
    }

    /** The SEPA creditor identifier; one without scheme counts only beside a mandate. */
    @Nullable
    String creditorId(boolean withMandate) {
        return "SEPA".equals(scheme) || scheme == null && personal && withMandate ? id : null;
    }

    private static CreditorScheme other(XmlCursor xml, boolean personal) throws IOException {
        String id = null;
        String scheme = null;
        int other = xml.depth();
        while (xml.nextChild(other)) {
            switch (xml.name()) {
                case "Id" -> id = Written.reference(xml);
                case "SchmeNm" -> scheme = xml.text();
                default -> {}
            }
        }
        return new CreditorScheme(id, scheme, personal);
    }
}
