package org.ledgerhub.format.coda;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.document.StatementEntry.Original;

/** What all communications of one movement say together. */
final class Remittance {
    private static final String BELGIAN_PLUS = "+++";
    private static final String BELGIAN_STARS = "***";

    private final @Nullable String currency;
    private final FreeText text = new FreeText();
    private @Nullable String structured;
    private @Nullable String mandate;
    private @Nullable String creditor;
    private @Nullable String fullName;
    private @Nullable Original original;

    /** Of an account in this currency. */
    Remittance(@Nullable String currency) {
        this.currency = currency;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /**
     * Free text, blanks included, since it may go on in the next record. Nothing but a reference in an unmistakable
     * writing ({@code +++…+++}, {@code ***…***}, {@code RF…}, check digits right) is a structured communication.
     */
    void free(char[] chars, int start, int end) {
        String reference = structured == null && signed(chars, start, end)
                ? unmistakable(new String(chars, start, end - start))
                : null;
        if (reference == null) {
            text.add(chars, start, end);
        } else {
            structured = reference;
        }
    }

    /** Whether the first character that is no blank may begin a reference; spares the others the closer look. */
    private static boolean signed(char[] chars, int start, int end) {
        int first = start;
        while (first < end && chars[first] == ' ') {
            first++;
        }
        return first < end && (chars[first] == '+' || chars[first] == '*' || chars[first] == 'R');
    }

    /** The reference, when the text is nothing else and its writing leaves no doubt; else null. */
    static @Nullable String unmistakable(String text) {
        String stripped = text.strip();
        boolean sign =
                stripped.startsWith(BELGIAN_PLUS) || stripped.startsWith(BELGIAN_STARS) || stripped.startsWith("RF");
        return sign ? References.structuredCommunication(stripped).orElse(null) : null;
    }

    /** A sentence of its own, never run together with what stands around it. */
    void sentence(String sentence) {
        text.add(" " + sentence + " ");
    }

    void structured(@Nullable String reference) {
        structured = reference == null ? structured : reference;
    }

    void mandate(@Nullable String id, @Nullable String creditorId) {
        mandate = id;
        creditor = creditorId;
    }

    void original(Original amount) {
        original = amount;
    }

    void counterparty(@Nullable String name) {
        fullName = name;
    }

    /** The free text, runs of blanks collapsed; null when there is none. */
    @Nullable
    String text() {
        return text.collapsed();
    }

    @Nullable
    String structured() {
        return structured;
    }

    @Nullable
    String mandate() {
        return mandate;
    }

    @Nullable
    String creditor() {
        return creditor;
    }

    @Nullable
    Original original() {
        return original;
    }

    /** The name in record 23, or the one in the information record where that one goes on after 35 characters. */
    @Nullable
    String name(@Nullable String shortName) {
        boolean goesOn = fullName != null && (shortName == null || fullName.startsWith(shortName));
        return goesOn ? fullName : shortName;
    }
}
