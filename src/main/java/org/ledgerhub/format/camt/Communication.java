package org.ledgerhub.format.camt;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.FreeTextReference;

/**
 * The communication of a movement.
 *
 * @param text free text, runs of blanks collapsed; absent when it only repeats the structured one
 * @param structured 12 digits or {@code RF…}
 */
record Communication(@Nullable String text, @Nullable String structured) {

    /**
     * The payer's text, else the remarks of the structured part, else the bank's own text when the payer said
     * nothing: some banks put the whole remittance there.
     */
    static Communication of(@Nullable Remittance remittance, @Nullable String bankText) {
        String structured = remittance == null ? null : remittance.structured();
        String text = remittance == null ? null : remittance.unstructured();
        if (text == null && remittance != null) {
            text = remittance.other();
        }
        if (text == null && structured == null) {
            text = Written.given(bankText);
        }
        if (text == null) {
            return new Communication(null, structured);
        }
        FreeTextReference found = FreeTextReference.in(text);
        if (found == null) {
            return new Communication(collapsed(text), structured);
        }
        boolean nothingElse = found.isWhole(text) && (structured == null || structured.equals(found.reference()));
        return new Communication(
                nothingElse ? null : collapsed(text), structured == null ? found.reference() : structured);
    }

    /** Blanks, tabs and line ends in a row become one blank. */
    static String collapsed(String text) {
        boolean single = true;
        for (int i = 1; i < text.length() && single; i++) {
            char sign = text.charAt(i);
            single = sign > ' ' || sign == ' ' && text.charAt(i - 1) != ' ';
        }
        return single ? text : text.replaceAll("\\s+", " ").strip();
    }
}
