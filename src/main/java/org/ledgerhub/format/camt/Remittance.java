package org.ledgerhub.format.camt;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.format.XmlCursor;

/**
 * What the payer wrote ({@code RmtInf}).
 *
 * @param unstructured the free text, parts joined with a blank
 * @param structured the creditor's reference when it is a Belgian one or ISO 11649 and its check digits hold
 * @param other document numbers, further references and remarks of the structured part
 */
record Remittance(
        @Nullable String unstructured,
        @Nullable String structured,
        @Nullable String other) {
    private static final int LONGEST = 64 * 1024;

    static Remittance read(XmlCursor xml) throws IOException, BadValue {
        String unstructured = null;
        String structured = null;
        String other = null;
        int remittance = xml.depth();
        while (xml.nextChild(remittance)) {
            if (xml.name().equals("Ustrd")) {
                unstructured = joined(unstructured, xml.text(), xml);
            } else if (xml.name().equals("Strd")) {
                int part = xml.depth();
                while (xml.nextChild(part)) {
                    boolean creditorReference = xml.name().equals("CdtrRefInf");
                    String text = structuredText(xml);
                    String reference = creditorReference && structured == null && text != null
                            ? References.structuredCommunication(text).orElse(null)
                            : null;
                    if (reference == null) {
                        other = joined(other, text, xml);
                    } else {
                        structured = reference;
                    }
                }
            }
        }
        return new Remittance(unstructured, structured, other);
    }

    /** The value of a structured part; amounts and types are not text. */
    private static @Nullable String structuredText(XmlCursor xml) throws IOException {
        String value = switch (xml.name()) {
            case "CdtrRefInf" -> "Ref";
            case "RfrdDocInf" -> "Nb";
            default -> null;
        };
        if (value == null) {
            return xml.name().equals("AddtlRmtInf") ? xml.text() : null;
        }
        String text = null;
        int part = xml.depth();
        while (xml.nextChild(part)) {
            if (xml.name().equals(value)) {
                text = xml.text();
            }
        }
        return text;
    }

    private static @Nullable String joined(@Nullable String before, @Nullable String part, XmlCursor xml)
            throws BadValue {
        String given = Written.given(part);
        if (given == null) {
            return before;
        }
        if (before == null) {
            return given;
        }
        if (before.length() + given.length() > LONGEST) {
            throw new BadValue("too-large", "A remittance text is longer than " + LONGEST + " characters.", xml);
        }
        return before + " " + given;
    }
}
