package org.ledgerhub.target.octopus;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.TargetFailure;

/** A call to Octopus that did not give what was asked, sorted by meaning. */
final class OctopusFailure extends Exception {
    /** What Octopus calls a document number that is not the next one of its journal. */
    private static final int NOT_THE_NEXT_NUMBER = -13;

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);
    private static final Duration UNTIL_LEFT = Duration.ofMinutes(1);

    /** What a failure means for a booking. */
    enum Meaning {
        /** Surely not done, may be tried again later. */
        LATER,
        /** Surely not done: the journal is closed, somebody else works in it, or the user has no right there. */
        LOCKED,
        /** Surely not done: the number is not the next one of its journal. */
        NUMBER,
        /** Surely not done: a person has to mend the connection. */
        SIGN_IN,
        /** The package said no. */
        REFUSED,
        /** The server failed at it and said why: no by all appearances, to be looked up. */
        FAILED,
        /** The server failed without a word: to be looked up, and tried again. */
        UNCLEAR,
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
            case LATER, UNCLEAR -> new Outcome.Unreachable(problem, null);
            case LOCKED -> new Outcome.Unreachable(problem, UNTIL_LEFT);
            case NUMBER -> new Outcome.Unreachable(problem, Duration.ofSeconds(1));
            case SIGN_IN -> new Outcome.Unreachable(problem, UNTIL_MENDED);
            case REFUSED, FAILED -> new Outcome.Refused(problem);
            case PERHAPS -> new Outcome.Uncertain(problem);
        };
    }

    TargetFailure asTargetFailure() {
        return new TargetFailure(problem, this);
    }

    /** The session gave no token of the sign-in at Octopus' own page. */
    static OctopusFailure of(TargetFailure failure) {
        boolean lost = failure.problem().code().equals("sign-in-lost");
        return new OctopusFailure(lost ? Meaning.SIGN_IN : Meaning.LATER, failure.problem(), failure);
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

    /** Sorts an answer that is no success. */
    static OctopusFailure of(OctopusHttp.Answer answer) {
        String words = answer.message();
        return switch (answer.status()) {
            case 401 -> signInLost(words);
            case 403 -> locked(words);
            case 429, 503 -> new OctopusFailure(Meaning.LATER, down("Octopus is busy.", words), null);
            case 500 -> words == null ? unclear() : new OctopusFailure(Meaning.FAILED, refusal(words), null);
            case 502, 504 -> unclear();
            default ->
                answer.code() == NOT_THE_NEXT_NUMBER
                        ? new OctopusFailure(Meaning.NUMBER, refusal(words), null)
                        : refused(words == null ? "HTTP " + answer.status() : words);
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

    /** The sign-in is good and this one dossier stays shut: the others of the office go on. */
    static OctopusFailure shut(String dossier, @Nullable String words) {
        return new OctopusFailure(
                Meaning.SIGN_IN,
                said(
                        "dossier-not-open",
                        "Octopus does not open dossier " + dossier + " for the user of the connection.",
                        "Check that the dossier's package has Web access and that the user may open it, or choose"
                                + " another dossier in the link.",
                        words),
                null);
    }

    static OctopusFailure refused(String words) {
        return new OctopusFailure(Meaning.REFUSED, refusal(words), null);
    }

    static OctopusFailure refused(Problem problem) {
        return new OctopusFailure(Meaning.REFUSED, problem, null);
    }

    private static OctopusFailure unclear() {
        return new OctopusFailure(Meaning.UNCLEAR, down("Octopus failed without saying why.", null), null);
    }

    private static Problem down(String message, @Nullable String words) {
        return said("target-down", message, "It is tried again by itself.", words);
    }

    private static OctopusFailure locked(@Nullable String words) {
        return new OctopusFailure(
                Meaning.LOCKED,
                said(
                        "journal-in-use",
                        "Octopus does not let the journal be booked in now.",
                        "Nothing to do when somebody works in it: it is tried again by itself. If it lasts, check that"
                                + " the user of the connection may book there.",
                        words),
                null);
    }

    private static Problem refusal(@Nullable String words) {
        return said(
                "target-refused",
                "Octopus refused the booking.",
                "Read its answer, correct the posting or the dossier in Octopus, and try again.",
                words);
    }

    private static Problem said(String code, String message, String remedy, @Nullable String words) {
        Problem problem = Problem.error(code, message, remedy);
        return words == null ? problem : problem.answered(words);
    }
}
