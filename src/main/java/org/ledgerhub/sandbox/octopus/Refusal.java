package org.ledgerhub.sandbox.octopus;

import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;

/** A call refused the way the package refuses it: a status and its error body. */
final class Refusal extends RuntimeException {
    private final Reason reason;

    /** Why a call is refused; the numbers are made up, the real ones are not public. */
    enum Reason {
        MISSING_PARAMETER(400, 1001),
        INVALID_PARAMETER(400, 1002),
        NOT_SIGNED_IN(401, 2001),
        JOURNAL_CLOSED(403, 3001),
        PERIOD_CLOSED(403, 3002),
        NOT_FOUND(404, 4001),
        INVALID_DATA(500, 5001),
        INVALID_NUMBER(500, 5002);

        private final int status;
        private final int code;

        Reason(int status, int code) {
            this.status = status;
            this.code = code;
        }
    }

    private record Body(int errorCode, String errorMessage, String technicalInfo) {}

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
        return Json.answer(reason.status, new Body(reason.code, getMessage(), reason.name()));
    }
}
