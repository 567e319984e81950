package org.ledgerhub.sandbox;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The web server's part of the stand-ins: who may call, and how calls go wrong. */
@Configuration(proxyBeanMethods = false)
@InSandbox
class SandboxWeb {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionAbort() {
        return factory -> factory.addEngineValves(new ConnectionAbort());
    }

    @Bean
    FilterRegistrationBean<Filter> sandboxLoopback() {
        return onSandbox(new LoopbackFilter(), 10);
    }

    @Bean
    FilterRegistrationBean<Filter> sandboxFaults(List<StandIn> standIns) {
        return onSandbox(new FaultFilter(standIns), 20);
    }

    private static FilterRegistrationBean<Filter> onSandbox(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/sandbox/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
        return registration;
    }
}
