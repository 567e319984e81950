package org.ledgerhub.console;

import org.ledgerhub.register.FirmRegister;
import org.springframework.http.HttpStatus;

/** A request that is not done, with what the asker can do about it. */
final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final String remedy;

    Refused(HttpStatus status, String code, String message, String remedy) {
        super(message);
        this.status = status;
        this.code = code;
        this.remedy = remedy;
    }

    /** An id that does not exist, or not for this firm: both are the same. */
    static Refused unknown(String what, String id) {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is no " + what + " " + id + ".", "Check the id.");
    }

    static Refused invalid(String message, String remedy) {
        return new Refused(HttpStatus.BAD_REQUEST, "invalid-request", message, remedy);
    }

    /** A move that the submission can't make from where it stands. */
    static Refused illegal(FirmRegister.IllegalMove move) {
        return new Refused(
                HttpStatus.CONFLICT,
                "illegal-move",
                move.getMessage(),
                "Look at the submission again: it may have moved meanwhile.");
    }

    /** A change of something that is no longer as the asker saw it. */
    static Refused changedMeanwhile() {
        return new Refused(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Somebody else changed it meanwhile.",
                "Read it again and make your change on what stands now.");
    }

    static Refused tooLarge(String message) {
        return new Refused(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", message, "Split the file, or raise the limit.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
