package org.ledgerhub.format;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;

/**
 * A structured communication found in free text: {@code +++123/4567/89012+++}, {@code ***…***}, {@code
 * 123/4567/89012}, twelve digits alone, or {@code RF…}; only with check digits that hold.
 *
 * @param reference in canonical form
 * @param start where it begins
 * @param end behind it
 */
public record FreeTextReference(String reference, int start, int end) {
    private static final int FRAMED = "+++123/4567/89012+++".length();
    private static final int FRAME = 3;
    private static final int SLASHED = "123/4567/89012".length();
    private static final int PLAIN = 12;

    /** The first one in the text, null when there is none. */
    public static @Nullable FreeTextReference in(String text) {
        for (int i = 0; i < text.length(); i++) {
            FreeTextReference found = switch (text.charAt(i)) {
                case '+', '*' -> framed(text, i);
                case 'R', 'r' -> isTokenStart(text, i) ? token(text, i) : null;
                default -> isDigit(text, i) && isTokenStart(text, i) ? digits(text, i) : null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether the text holds nothing else. */
    public boolean isWhole(String text) {
        return text.substring(0, start).isBlank() && text.substring(end).isBlank();
    }

    private static @Nullable FreeTextReference framed(String text, int start) {
        int end = start + FRAMED;
        return end <= text.length() && isDigit(text, start + FRAME) ? checked(text, start, end) : null;
    }

    private static @Nullable FreeTextReference digits(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        if (end - start == PLAIN && isTokenEnd(text, end)) {
            return checked(text, start, end);
        }
        int slashed = start + SLASHED;
        if (end - start == 3 && slashed <= text.length() && isTokenEnd(text, slashed)) {
            return References.structuredCommunication("+++" + text.substring(start, slashed) + "+++")
                    .map(reference -> new FreeTextReference(reference, start, slashed))
                    .orElse(null);
        }
        return null;
    }

    private static @Nullable FreeTextReference token(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean looksLikeOne = end - start > 4 && isDigit(text, start + 2) && isDigit(text, start + 3);
        return looksLikeOne ? checked(text, start, end) : null;
    }

    private static @Nullable FreeTextReference checked(String text, int start, int end) {
        return References.structuredCommunication(text.substring(start, end))
                .map(reference -> new FreeTextReference(reference, start, end))
                .orElse(null);
    }

    private static boolean isTokenStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isTokenEnd(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
