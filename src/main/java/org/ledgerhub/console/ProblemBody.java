package org.ledgerhub.console;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Problem details (RFC 9457) as every door for programs tells them.
 *
 * @param type always {@code about:blank}: the code says which problem it is
 * @param title the code
 * @param status of the answer
 * @param detail one sentence
 * @param code stable
 * @param remedy what the asker can do
 * @param reference finds the failure in the log; absent unless it was unforeseen
 */
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String remedy,
        @Nullable String reference) {

    static ProblemBody of(int status, String code, String detail, String remedy) {
        return new ProblemBody("about:blank", code, status, detail, code, remedy, null);
    }

    /** A request that can't be understood, or that the interface does not have. */
    static ProblemBody invalid(int status, String detail) {
        String code = status == 404 ? "not-found" : "invalid-request";
        return of(status, code, detail, "Compare the request with the description of the interface at /v3/api-docs.");
    }

    /** The sentence that the framework made for a refusal. */
    static String detail(@Nullable Object framework) {
        return framework instanceof ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : "The request can't be understood.";
    }
}
