package org.ledgerhub.console;

import java.util.ConcurrentModificationException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Templates;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Register;
import org.ledgerhub.target.TargetFailure;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the REST interface as problem details with code and remedy (RFC 9457). */
@RestControllerAdvice(annotations = Api.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return answer(refused);
    }

    @ExceptionHandler
    ResponseEntity<Object> illegal(FirmRegister.IllegalMove move) {
        return answer(Refused.illegal(move));
    }

    @ExceptionHandler
    ResponseEntity<Object> changed(ConcurrentModificationException changed) {
        return answer(Refused.changedMeanwhile());
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(Templates.Conflict conflict) {
        return answer(new Refused(
                HttpStatus.CONFLICT,
                "template-conflict",
                conflict.getMessage(),
                "Change the clients it names, or the template."));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(Register.TooLarge large) {
        return answer(Refused.tooLarge(large.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(Register.UnknownDossier unknown) {
        return answer(new Refused(
                HttpStatus.NOT_FOUND, "not-found", unknown.getMessage(), "Check the dossier's id, or leave it out."));
    }

    @ExceptionHandler
    ResponseEntity<Object> targetFailed(TargetFailure failure) {
        return answer(new Refused(
                HttpStatus.BAD_GATEWAY,
                failure.problem().code(),
                failure.problem().message(),
                failure.problem().remedy()));
    }

    /** What nobody foresaw: the whole failure stands in the log, its reference alone goes out. */
    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException failure) {
        ProblemBody body = Unforeseen.told(failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, body);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException large, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Refused.tooLarge("The file is too large."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = refused instanceof MethodArgumentTypeMismatchException wrong
                ? "The value of " + wrong.getName() + " can't be read: " + wrong.getValue() + "."
                : ProblemBody.detail(body);
        return new ResponseEntity<>(ProblemBody.invalid(status.value(), detail), headers(headers), status);
    }

    private static ResponseEntity<Object> answer(Refused refused) {
        return answer(
                refused.status(),
                ProblemBody.of(refused.status().value(), refused.code(), refused.getMessage(), refused.remedy()));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, ProblemBody body) {
        return new ResponseEntity<>(body, headers(new HttpHeaders()), status);
    }

    private static HttpHeaders headers(HttpHeaders given) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }
}
