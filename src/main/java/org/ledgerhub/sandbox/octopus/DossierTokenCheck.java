package org.ledgerhub.sandbox.octopus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets calls within a dossier through only with a token of that dossier, and hands them its books. */
@Component
@InSandbox
final class DossierTokenCheck implements HandlerInterceptor, WebMvcConfigurer {
    /** The request attribute that holds the dossier's books. */
    static final String DOSSIER = "org.ledgerhub.sandbox.octopus.dossier";

    private final OctopusStandIn octopus;

    DossierTokenCheck(OctopusStandIn octopus) {
        this.octopus = octopus;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(OctopusStandIn.API + "/dossiers/{dossier}/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true; // no call of the package: it ends as not found
        }
        String token = request.getHeader("dossierToken");
        int id = dossierId(request);
        if (token == null || !octopus.tokens().opens(token, id)) {
            throw new Refusal(Refusal.Reason.NOT_SIGNED_IN, "dossierToken is invalid or has expired");
        }
        request.setAttribute(
                DOSSIER, octopus.octopusBooks().dossier(id).orElseThrow(() -> Refusal.notFound("dossier " + id)));
        return true;
    }

    private static int dossierId(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get("dossier") : null;
        try {
            return Integer.parseInt(String.valueOf(id));
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.Reason.INVALID_PARAMETER, "dossierId is not a number: " + id);
        }
    }
}
