package org.ledgerhub.target.octopus;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.TargetFailure;

/** A call to Octopus that did not give what was asked, sorted by meaning. */
final class OctopusFailure extends Exception {

    /** What a failure means for a booking. */
    enum Meaning {
        /** Surely not done, may be tried again later. */
        LATER,
        /** Surely not done: somebody has to sign in again. */
        SIGN_IN,
        /** The package said no. */
        REFUSED,
        /** Perhaps done. */
        PERHAPS
    }

    private final transient Meaning meaning;
    private final transient Problem problem;

    OctopusFailure(Meaning meaning, Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.meaning = meaning;
        this.problem = problem;
    }

    Meaning meaning() {
        return meaning;
    }

    Problem problem() {
        return problem;
    }

    /** The outcome of a booking that ended with this failure. */
    Outcome outcome() {
        return switch (meaning) {
            case LATER -> new Outcome.Unreachable(problem, null);
            case SIGN_IN -> new Outcome.Unreachable(problem, Duration.ofMinutes(10));
            case REFUSED -> new Outcome.Refused(problem);
            case PERHAPS -> new Outcome.Uncertain(problem);
        };
    }

    TargetFailure asTargetFailure() {
        return new TargetFailure(problem, this);
    }

    static OctopusFailure notReached(Throwable cause) {
        return new OctopusFailure(
                Meaning.LATER,
                Problem.error(
                        "target-down",
                        "Octopus can't be reached.",
                        "Nothing to do: it is tried again by itself. If it lasts, check the address of the connection."),
                cause);
    }

    static OctopusFailure answerLost(Throwable cause) {
        return new OctopusFailure(
                Meaning.PERHAPS,
                Problem.warning(
                        "answer-lost",
                        "Octopus did not answer a booking; it may have arrived.",
                        "Nothing to do: it is looked up by itself before anything is sent again."),
                cause);
    }

    /** A file whose hand-over got no answer; the package has no way to ask for it. */
    static OctopusFailure unknowable() {
        return new OctopusFailure(
                Meaning.PERHAPS,
                Problem.error(
                        "answer-lost",
                        "Octopus did not answer when the file was handed over, and can't be asked for it.",
                        "Look in Octopus: mark the document as booked when the file is there, else try again."),
                null);
    }

    /** Sorts an answer that is no success; for a write, what the status leaves open has to be looked up. */
    static OctopusFailure of(OctopusHttp.Answer answer) {
        String words = answer.message();
        return switch (answer.status()) {
            case 401 -> signInLost(words);
            case 429, 502, 503, 504 ->
                new OctopusFailure(
                        Meaning.LATER,
                        said("target-down", "Octopus is busy.", "It is tried again by itself.", words),
                        null);
            case 500 ->
                words == null
                        ? new OctopusFailure(
                                Meaning.LATER,
                                said(
                                        "target-down",
                                        "Octopus failed without saying why.",
                                        "It is tried again by itself.",
                                        null),
                                null)
                        : refused(words);
            default -> refused(words == null ? "HTTP " + answer.status() : words);
        };
    }

    static OctopusFailure signInLost(@Nullable String words) {
        return new OctopusFailure(
                Meaning.SIGN_IN,
                said(
                        "sign-in-lost",
                        "Octopus does not accept the sign-in.",
                        "Open the connection and enter user, password and software-house id again.",
                        words),
                null);
    }

    static OctopusFailure refused(String words) {
        return new OctopusFailure(
                Meaning.REFUSED,
                said(
                        "target-refused",
                        "Octopus refused the booking.",
                        "Read its answer, correct the posting or the dossier in Octopus, and try again.",
                        words),
                null);
    }

    static OctopusFailure refused(Problem problem) {
        return new OctopusFailure(Meaning.REFUSED, problem, null);
    }

    private static Problem said(String code, String message, String remedy, @Nullable String words) {
        Problem problem = Problem.error(code, message, remedy);
        return words == null ? problem : problem.answered(words);
    }
}
