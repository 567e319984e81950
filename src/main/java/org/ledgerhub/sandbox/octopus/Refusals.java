package org.ledgerhub.sandbox.octopus;

import java.io.IOException;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers refused calls with the package's error body. */
@RestControllerAdvice(basePackageClasses = OctopusStandIn.class)
@InSandbox
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException e) {
        return Refusal.missing(e.getParameterName()).answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> invalid(MethodArgumentTypeMismatchException e) {
        return new Refusal(Refusal.Reason.INVALID_PARAMETER, e.getName() + " is invalid: " + e.getValue()).answer();
    }

    @ExceptionHandler({IOException.class, HttpMessageNotReadableException.class})
    ResponseEntity<byte[]> unreadable(Exception e) {
        return new Refusal(Refusal.Reason.INVALID_PARAMETER, "the body cannot be read: " + e.getMessage()).answer();
    }
}
