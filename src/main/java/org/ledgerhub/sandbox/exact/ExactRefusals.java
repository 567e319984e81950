package org.ledgerhub.sandbox.exact;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused calls with the package's error bodies. */
@RestControllerAdvice(basePackageClasses = ExactStandIn.class)
@InSandbox
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExactRefusals {

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return Json.answer(refusal.status(), refusal.body(ExactGate.language(request)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(TokenRefusal refusal) {
        ResponseEntity<byte[]> answer = Json.answer(refusal.status(), refusal.body());
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        if (refusal.reason() != null) {
            headers.set("Reason", refusal.reason());
        }
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException e) {
        return refused(new TokenRefusal(400, "invalid_request", e.getParameterName() + " is missing.", null));
    }

    @ExceptionHandler({IOException.class, HttpMessageNotReadableException.class})
    ResponseEntity<byte[]> unreadable(Exception e, HttpServletRequest request) {
        return refused(
                Refusal.malformed("Error processing request stream. The request should be a valid top-level resource"
                        + " object."),
                request);
    }
}
