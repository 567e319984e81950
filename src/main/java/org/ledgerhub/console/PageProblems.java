package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ConcurrentModificationException;
import java.util.Locale;
import org.ledgerhub.document.Problem;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.target.TargetFailure;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Refusals of the pages, as a page. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {
    private final PageFrame frame;

    PageProblems(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    String refused(Refused refused, Locale reader, Model page, HttpServletResponse response) {
        int status = refused.status().value();
        frame.around(page, reader);
        response.setStatus(status);
        page.addAttribute("problem", ProblemBody.of(status, refused.code(), refused.getMessage(), refused.remedy()));
        return "problem";
    }

    @ExceptionHandler
    String targetFailed(TargetFailure failure, Locale reader, Model page, HttpServletResponse response) {
        Problem problem = failure.problem();
        return refused(
                new Refused(HttpStatus.BAD_GATEWAY, problem.code(), problem.message(), problem.remedy()),
                reader,
                page,
                response);
    }

    @ExceptionHandler
    String changed(ConcurrentModificationException changed, Locale reader, Model page, HttpServletResponse response) {
        return refused(Refused.changedMeanwhile(), reader, page, response);
    }

    @ExceptionHandler
    String illegal(FirmRegister.IllegalMove move, Locale reader, Model page, HttpServletResponse response) {
        return refused(Refused.illegal(move), reader, page, response);
    }
}
