package org.ledgerhub.format.mt940;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text made of known codes between slashes, each with its value: {@code /IBAN/…/NAME/…/REMI/…}. A value may hold
 * slashes; only a code from the list ends it.
 */
record SlashCodes(List<Value> values) {
    private static final Set<String> CODES = Set.of(
            "TRTP",
            "IBAN",
            "BIC",
            "NAME",
            "REMI",
            "EREF",
            "MARF",
            "CSID",
            "ORDP",
            "BENM",
            "PREF",
            "PURP",
            "RTRN",
            "ISDT",
            "CNTP",
            "ADDR",
            "ULTD",
            "ULTB",
            "ULTC",
            "TRCD",
            "SVCL",
            "CDTRREFTP",
            "ID",
            "OCMT",
            "CHGS",
            "EXCH",
            "KREF",
            "MREF",
            "PY",
            "ABWA",
            "ABWE",
            "ACCW");
    private static final int LONGEST = 9;

    /** A code and what stands behind it, without the slashes around it. */
    record Value(String code, String text) {}

    /** The text in this style, null when it does not begin with a known code. */
    static @Nullable SlashCodes of(String text) {
        String code = codeAt(text, 0);
        if (code == null || code.equals("PY") || code.equals("ID")) {
            return null;
        }
        List<Value> values = new ArrayList<>();
        int at = 0;
        while (code != null) {
            int start = at + code.length() + 2;
            int next = nextCode(text, start - 1);
            int end = next < 0 ? text.length() : next;
            values.add(new Value(code, text.substring(Math.min(start, end), end)));
            at = end;
            code = next < 0 ? null : codeAt(text, next);
        }
        return new SlashCodes(values);
    }

    /** The value of the first of these codes that is not empty, null when there is none. */
    @Nullable
    String text(String code) {
        for (Value value : values) {
            String bare = value.code.equals(code) ? bare(value.text) : "";
            if (!bare.isEmpty()) {
                return bare;
            }
        }
        return null;
    }

    /** Without blanks and slashes around it. */
    static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isFrame(text.charAt(start))) {
            start++;
        }
        while (end > start && isFrame(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isFrame(char c) {
        return c == '/' || c <= ' ';
    }

    private static int nextCode(String text, int from) {
        for (int i = text.indexOf('/', from); i >= 0; i = text.indexOf('/', i + 1)) {
            if (codeAt(text, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The code between the slash that stands there and the next one, null when it is none. */
    private static @Nullable String codeAt(String text, int slash) {
        if (slash >= text.length() || text.charAt(slash) != '/') {
            return null;
        }
        int end = text.indexOf('/', slash + 1);
        boolean mayBe = end > slash + 1
                && end - slash - 1 <= LONGEST
                && text.charAt(slash + 1) >= 'A'
                && text.charAt(slash + 1) <= 'Z';
        if (!mayBe) {
            return null;
        }
        String code = text.substring(slash + 1, end);
        return CODES.contains(code) ? code : null;
    }
}
