package org.ledgerhub.sandbox.exact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of the token end point refused: OAuth's error body, sometimes a header {@code Reason}. */
final class TokenRefusal extends RuntimeException {
    private final int status;
    private final String error;
    private final @Nullable String reason;

    TokenRefusal(int status, String error, String description, @Nullable String reason) {
        super(description);
        this.status = status;
        this.error = error;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Map<String, String> body() {
        return Map.of("error", error, "error_description", String.valueOf(getMessage()));
    }
}
