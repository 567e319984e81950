package org.ledgerhub.target.exact;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.CallFailure.Meaning;
import org.ledgerhub.target.Http;

/**
 * What an answer of Exact means. A status of 500 with words is a business rule that said no, in the language of the
 * person who signed in; without words it is a fault, after which a write may stand or not.
 */
final class Sorting {
    private static final Set<Integer> RATIONED = Set.of(400, 401, 403, 404);
    private static final Duration HOUR = Duration.ofHours(1);

    private Sorting() {}

    /** Whether Exact counts the answer among the ten errors that shut an end point. */
    static boolean rationed(int status) {
        return RATIONED.contains(status);
    }

    static CallFailure of(Http.Answer answer, boolean write, Instant now) {
        String words = words(answer);
        return switch (answer.status()) {
            case 401 -> signInLost(words);
            case 403 -> notPermitted(words);
            case 429 -> CallFailure.busy(ExactSpec.LABEL, words, pause(answer, now));
            case 500 -> words != null && write ? CallFailure.refused(ExactSpec.LABEL, words) : fault(write, words);
            case 503 -> CallFailure.busy(ExactSpec.LABEL, words, null);
            case 502, 504 -> fault(write, words);
            default -> CallFailure.refused(ExactSpec.LABEL, words == null ? "HTTP " + answer.status() : words);
        };
    }

    private static CallFailure fault(boolean write, @Nullable String words) {
        return write ? CallFailure.answerLost(ExactSpec.LABEL, null) : CallFailure.busy(ExactSpec.LABEL, words, null);
    }

    private static CallFailure signInLost(@Nullable String words) {
        return mend("Exact Online does not take the sign-in.", "Sign the connection in again.", words, null);
    }

    private static CallFailure notPermitted(@Nullable String words) {
        return mend(
                "Exact Online does not let the app into this company, or the person lacks a right there.",
                "Put the company among the app's permitted companies, or sign in with an account that has access.",
                words,
                HOUR);
    }

    private static CallFailure mend(
            String message, String remedy, @Nullable String words, @Nullable Duration retryAfter) {
        Problem problem = Problem.error("sign-in-lost", message, remedy);
        return new CallFailure(Meaning.SIGN_IN, words == null ? problem : problem.answered(words), retryAfter, null);
    }

    /** Until the minute is over, else the day; an end point that errors have shut says neither. */
    private static Duration pause(Http.Answer answer, Instant now) {
        return answer.headers()
                .firstValue("X-RateLimit-Minutely-Remaining")
                .filter("0"::equals)
                .flatMap(spent -> answer.headers().firstValue("X-RateLimit-Minutely-Reset"))
                .or(() -> answer.headers().firstValue("X-RateLimit-Reset"))
                .map(millis -> Duration.between(now, Instant.ofEpochMilli(Long.parseLong(millis))))
                .filter(Duration::isPositive)
                .orElse(Duration.ofMinutes(1));
    }

    static @Nullable String words(Http.Answer answer) {
        String text = answer.body().at("/error/message/value").asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
