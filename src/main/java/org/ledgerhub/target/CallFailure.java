package org.ledgerhub.target;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/** A call to a package that did not give what was asked, sorted by what it means for a booking. */
public final class CallFailure extends Exception {

    /** What a failure means for a booking. */
    public enum Meaning {
        /** Surely not done, may be tried again later. */
        LATER,
        /** Surely not done: a person has to mend the connection. */
        SIGN_IN,
        /** The package said no. */
        REFUSED,
        /** Perhaps done. */
        PERHAPS
    }

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    private final Meaning meaning;
    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    /**
     * Sorts a failure.
     *
     * @param retryAfter what the package asked for, absent when it said nothing
     */
    public CallFailure(Meaning meaning, Problem problem, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.meaning = meaning;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Meaning meaning() {
        return meaning;
    }

    public Problem problem() {
        return problem;
    }

    /** The outcome of a booking that ended with this failure. */
    public Outcome outcome() {
        return switch (meaning) {
            case LATER -> new Outcome.Unreachable(problem, retryAfter);
            case SIGN_IN -> new Outcome.Unreachable(problem, retryAfter == null ? UNTIL_MENDED : retryAfter);
            case REFUSED -> new Outcome.Refused(problem);
            case PERHAPS -> new Outcome.Uncertain(problem);
        };
    }

    /** The same failure of a question. */
    public TargetFailure asTargetFailure() {
        return retryAfter == null ? new TargetFailure(problem, this) : new TargetFailure(problem, retryAfter);
    }

    /** The same failure of something that can be looked up and done again: surely no entry came of it. */
    public CallFailure beforeTheEntry() {
        return meaning == Meaning.PERHAPS ? new CallFailure(Meaning.LATER, problem, retryAfter, this) : this;
    }

    /** The session gave no token, or no call is left. */
    public static CallFailure of(TargetFailure failure) {
        Meaning meaning = failure.problem().code().equals("sign-in-lost") ? Meaning.SIGN_IN : Meaning.LATER;
        return new CallFailure(meaning, failure.problem(), failure.retryAfter(), failure);
    }

    /** The package was not reached. */
    public static CallFailure notReached(String label, @Nullable Throwable cause) {
        return new CallFailure(
                Meaning.LATER,
                Problem.error(
                        "target-down",
                        label + " can't be reached.",
                        "Nothing to do: it is tried again by itself. If it lasts, check the address of the connection."),
                null,
                cause);
    }

    /** A write got no usable answer. */
    public static CallFailure answerLost(String label, @Nullable Throwable cause) {
        return new CallFailure(
                Meaning.PERHAPS,
                Problem.warning(
                        "answer-lost",
                        label + " did not answer a booking; it may have arrived.",
                        "Nothing to do: it is looked up by itself before anything is sent again."),
                null,
                cause);
    }

    /** The package is there and can't serve now. */
    public static CallFailure busy(String label, @Nullable String words, @Nullable Duration retryAfter) {
        Problem problem = Problem.error("target-down", label + " is busy.", "It is tried again by itself.");
        return new CallFailure(Meaning.LATER, words == null ? problem : problem.answered(words), retryAfter, null);
    }

    /** The package said no, in its own words. */
    public static CallFailure refused(String label, String words) {
        return refused(Problem.error(
                        "target-refused",
                        label + " refused the booking.",
                        "Read its answer, correct the posting or the books in " + label + ", and try again.")
                .answered(words));
    }

    /** Something is wrong that a person decides about. */
    public static CallFailure refused(Problem problem) {
        return new CallFailure(Meaning.REFUSED, problem, null, null);
    }
}
