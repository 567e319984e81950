package org.ledgerhub.sandbox.octopus;

import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;

/** A call refused the way the package refuses it: a status and its error body. */
final class Refusal extends RuntimeException {
    private final Reason reason;

    /** Why a call is refused; the number of {@code INVALID_NUMBER} is the package's own, the others are made up. */
    enum Reason {
        MISSING_PARAMETER(400, 0),
        INVALID_PARAMETER(400, 0),
        NOT_SIGNED_IN(401, 2001),
        JOURNAL_CLOSED(403, 3001),
        PERIOD_CLOSED(403, 3002),
        JOURNAL_IN_USE(403, 3003),
        NOT_FOUND(404, 4001),
        TOO_OFTEN(429, 4291),
        INVALID_DATA(500, 5001),
        INVALID_NUMBER(400, -13);

        private final int status;
        private final int code;

        Reason(int status, int code) {
            this.status = status;
            this.code = code;
        }
    }

    private record Body(int errorCode, String errorMessage, String technicalInfo) {}

    /** All that the package says of a parameter that is missing or has the wrong form. */
    private record Curt(String technicalInfo) {}

    Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static Refusal missing(String name) {
        return new Refusal(Reason.MISSING_PARAMETER, name + " is missing");
    }

    static Refusal badData(String message) {
        return new Refusal(Reason.INVALID_DATA, message);
    }

    static Refusal notFound(String what) {
        return new Refusal(Reason.NOT_FOUND, what + " not found");
    }

    ResponseEntity<byte[]> answer() {
        boolean curt = reason == Reason.MISSING_PARAMETER || reason == Reason.INVALID_PARAMETER;
        return Json.answer(
                reason.status,
                curt
                        ? new Curt("Invalid or missing parameters passed: " + getMessage())
                        : new Body(reason.code, getMessage(), reason.name()));
    }
}
