package org.ledgerhub.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is told when no other part of the door could: problem details for programs, a page for people. */
@Page
@RequestMapping("${server.error.path:${error.path:/error}}")
class ErrorsController implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model page) {
        page.addAttribute("problem", problem(request));
        return "problem";
    }

    @RequestMapping
    ResponseEntity<ProblemBody> problemDetails(HttpServletRequest request) {
        ProblemBody problem = problem(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemBody problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemBody.class.getName()) instanceof ProblemBody told) {
            return told;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status >= 500) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return Unforeseen.told(
                    failure instanceof Throwable thrown
                            ? thrown
                            : new IllegalStateException("Answered " + status + " to "
                                    + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        HttpStatus known = HttpStatus.resolve(status);
        return ProblemBody.invalid(status, known == null ? "The request was refused." : known.getReasonPhrase() + ".");
    }
}
