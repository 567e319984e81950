package org.ledgerhub.console;

import java.util.ConcurrentModificationException;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Register;
import org.ledgerhub.target.TargetFailure;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the REST interface as problem details with code and remedy (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return answer(refused.status(), refused.code(), refused.getMessage(), refused.remedy());
    }

    @ExceptionHandler
    ResponseEntity<Object> illegal(FirmRegister.IllegalMove move) {
        return answer(
                HttpStatus.CONFLICT,
                "illegal-move",
                move.getMessage(),
                "Look at the submission again: it may have moved meanwhile.");
    }

    @ExceptionHandler
    ResponseEntity<Object> changed(ConcurrentModificationException changed) {
        return answer(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Somebody else changed it meanwhile.",
                "Read it again and make your change on what stands now.");
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(Register.TooLarge large) {
        return answer(
                HttpStatus.PAYLOAD_TOO_LARGE, "too-large", large.getMessage(), "Split the file, or raise the limit.");
    }

    @ExceptionHandler
    ResponseEntity<Object> targetFailed(TargetFailure failure) {
        return answer(
                HttpStatus.BAD_GATEWAY,
                failure.problem().code(),
                failure.problem().message(),
                failure.problem().remedy());
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException large, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "too-large",
                "The file is too large.",
                "Split the file, or raise the limit.");
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty("code", "invalid-request");
            problem.setProperty("remedy", "Compare the request with the description of the interface at /v3/api-docs.");
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, String code, String message, String remedy) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setTitle(code);
        problem.setProperty("code", code);
        problem.setProperty("remedy", remedy);
        return ResponseEntity.status(status)
                .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
