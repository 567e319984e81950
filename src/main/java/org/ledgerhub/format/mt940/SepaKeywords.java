package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry.Original;

/** A purpose in which the fields of a SEPA payment stand behind words such as {@code EREF+} and {@code SVWZ+}. */
final class SepaKeywords {
    private static final List<String> WORDS = List.of(
            "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "SVWZ+", "ABWA+", "ABWE+", "OAMT+", "COAM+", "IBAN+", "BIC+");
    /** Before the first word. */
    private static final String FREE = "";

    private SepaKeywords() {}

    static void read(@Nullable String purpose, Told told) {
        if (purpose == null) {
            return;
        }
        Map<String, String> values = values(purpose);
        told.endToEndId = Blanks.reference(values.get("EREF+"));
        told.mandateId = Blanks.reference(values.get("MREF+"));
        told.creditorId = compact(values.get("CRED+"));
        told.account(compact(values.get("IBAN+")));
        told.bank(values.get("BIC+"));
        String text = values.getOrDefault("SVWZ+", "");
        String free = values.getOrDefault(FREE, "");
        told.free(free.isBlank() || text.isBlank() ? free + text : free + " " + text);
        told.original = original(values.get("OAMT+"));
    }

    /** The value of each word, the first one when a word comes twice; a word within another one's value counts too. */
    private static Map<String, String> values(String purpose) {
        Map<String, String> values = new LinkedHashMap<>();
        String word = FREE;
        int from = 0;
        for (int i = 0; i < purpose.length(); i++) {
            String next = purpose.charAt(i) == '+' ? endingAt(purpose, i) : null;
            if (next != null) {
                values.putIfAbsent(word, purpose.substring(from, i + 1 - next.length()));
                word = next;
                from = i + 1;
            }
        }
        values.putIfAbsent(word, purpose.substring(from));
        return values;
    }

    private static @Nullable String endingAt(String purpose, int plus) {
        for (String word : WORDS) {
            int start = plus + 1 - word.length();
            if (start >= 0 && purpose.startsWith(word, start) && (word.length() == 5 || standsAlone(purpose, start))) {
                return word;
            }
        }
        return null;
    }

    /** Not the end of a longer word. */
    private static boolean standsAlone(String purpose, int start) {
        return start == 0 || !Character.isLetter(purpose.charAt(start - 1));
    }

    private static @Nullable String compact(@Nullable String text) {
        String compact = text == null ? "" : Blanks.compact(text);
        return compact.isEmpty() ? null : compact;
    }

    /** The amount before a return; its currency is that of the account unless it says another one. */
    private static @Nullable Original original(@Nullable String text) {
        String bare = text == null ? "" : text.strip();
        if (bare.length() > 3 && Character.isLetter(bare.charAt(0))) {
            BigDecimal amount = Decimals.of(bare.substring(3).strip());
            return amount == null ? null : new Original(amount, bare.substring(0, 3), null);
        }
        return null;
    }
}
