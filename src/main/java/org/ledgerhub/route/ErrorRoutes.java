package org.ledgerhub.route;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/**
 * Error handling of every route, Java, YAML and kamelet alike: the one route configuration without an id. A failing
 * step holds its submission; only "the original could not be stored" goes back to the sender.
 */
@Component
final class ErrorRoutes extends RouteConfigurationBuilder {
    private final SpineSteps steps;

    ErrorRoutes(SpineSteps steps) {
        this.steps = steps;
    }

    @Override
    public void configuration() {
        routeConfiguration()
                .errorHandler(deadLetterChannel("direct:failed-step").deadLetterHandleNewException(false))
                .onException(Throwable.class)
                .onWhen(exchange -> submission(exchange) == null)
                .handled(false);
        from("direct:failed-step")
                .routeId("failed-step")
                .routeDescription("Holds the submission whose step failed, after some attempts, with what went wrong.")
                .process(exchange -> steps.failed(
                        submission(exchange), exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)))
                .id("failed-step.hold");
    }

    private static String submission(Exchange exchange) {
        return exchange.getMessage().getHeader(SpineSteps.SUBMISSION, String.class);
    }
}
