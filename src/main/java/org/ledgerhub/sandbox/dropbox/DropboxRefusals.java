package org.ledgerhub.sandbox.dropbox;

import org.ledgerhub.sandbox.InSandbox;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused calls with Dropbox' error body. */
@RestControllerAdvice(basePackageClasses = DropboxStandIn.class)
@InSandbox
@Order(Ordered.HIGHEST_PRECEDENCE)
class DropboxRefusals {

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return refusal.answer();
    }
}
