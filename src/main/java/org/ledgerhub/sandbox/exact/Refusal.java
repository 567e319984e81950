package org.ledgerhub.sandbox.exact;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call refused the way the package refuses it: a status, and words in the language of the one who consented. */
final class Refusal extends RuntimeException {
    private final int status;
    private final @Nullable Saying saying;
    private final @Nullable String what;

    private Refusal(int status, @Nullable Saying saying, @Nullable String what, String message) {
        super(message);
        this.status = status;
        this.saying = saying;
        this.what = what;
    }

    /** No valid request. */
    static Refusal malformed(String message) {
        return new Refusal(400, null, null, message);
    }

    /** Another status with words that are not translated. */
    static Refusal plain(int status, String message) {
        return new Refusal(status, null, null, message);
    }

    /** A business rule, answered with 500 like a real fault. */
    static Refusal rule(Saying saying, String what) {
        return new Refusal(500, saying, what, saying.in("en", what));
    }

    static Refusal unbalanced(BigDecimal difference) {
        return rule(
                Saying.UNBALANCED,
                difference.setScale(Math.max(2, difference.scale())).toPlainString());
    }

    int status() {
        return status;
    }

    /** The body of the answer. */
    Map<String, Object> body(String language) {
        String words = saying == null ? String.valueOf(getMessage()) : saying.in(language, String.valueOf(what));
        return Map.of("error", Map.of("code", "", "message", Map.of("lang", "", "value", words)));
    }
}
