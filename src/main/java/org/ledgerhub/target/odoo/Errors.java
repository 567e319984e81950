package org.ledgerhub.target.odoo;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;

/** What an error of Odoo means: by the name of the exception, then the status, never by the status alone. */
final class Errors {
    private static final Set<String> KEPT_OUT = Set.of(
            "odoo.exceptions.AccessDenied",
            "werkzeug.exceptions.Unauthorized",
            "odoo.http.SessionExpiredException",
            "psycopg2.OperationalError");
    private static final Set<String> BUSY = Set.of(
            "odoo.exceptions.LockError", "psycopg2.errors.SerializationFailure", "psycopg2.errors.LockNotAvailable");

    private Errors() {}

    /**
     * Sorts an error that Odoo itself tells. Its status says little: over JSON-2 wrong values and some business
     * refusals come as 500, over JSON-RPC everything comes as 200.
     *
     * @param name class of the exception, such as {@code odoo.exceptions.UserError}
     */
    static CallFailure told(String name, String words) {
        if (KEPT_OUT.contains(name)) {
            return signInLost(words);
        }
        if (BUSY.contains(name)) {
            return CallFailure.busy(OdooSpec.LABEL, words, null);
        }
        String remedy = name.equals("odoo.exceptions.AccessError")
                ? "Give the hub's user the rights that Odoo names, and try again."
                : "Read its answer, correct the posting or the company in Odoo, and try again.";
        return CallFailure.refused(Problem.error("target-refused", "Odoo refused the entry.", remedy)
                .answered(words.strip()));
    }

    /** Sorts a status without an error of Odoo's own: something in front of it, or a broken server. */
    static CallFailure status(int status, boolean write) {
        return switch (status) {
            case 401, 403 -> signInLost("HTTP " + status);
            case 429, 503 -> CallFailure.busy(OdooSpec.LABEL, "HTTP " + status, null);
            case 404, 415 ->
                CallFailure.refused(Problem.error(
                                "target-refused",
                                "There is no such Odoo at this address.",
                                "Check address and database of the connection, and try again.")
                        .answered("HTTP " + status));
            // A gateway that gave up and a broken server both leave open what was done behind them.
            default -> write ? answerLost(null) : CallFailure.busy(OdooSpec.LABEL, "HTTP " + status, null);
        };
    }

    static CallFailure answerLost(@Nullable Throwable cause) {
        return CallFailure.answerLost(OdooSpec.LABEL, cause);
    }

    static CallFailure notReached(Throwable cause) {
        return CallFailure.notReached(OdooSpec.LABEL, cause);
    }

    static CallFailure signInLost(String words) {
        return new CallFailure(
                CallFailure.Meaning.SIGN_IN,
                Problem.error(
                                "sign-in-lost",
                                "Odoo does not accept the sign-in.",
                                "Make a new API key in Odoo and enter it in the connection, and check database and user.")
                        .answered(words),
                Duration.ofMinutes(1),
                null);
    }
}
