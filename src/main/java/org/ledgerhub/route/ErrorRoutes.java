package org.ledgerhub.route;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.springframework.stereotype.Component;

/**
 * Error handling of every route, Java, YAML and kamelet alike: the one route configuration without an id. A failing
 * step holds its submission; only "the original could not be stored" goes back to the sender.
 */
@Component
final class ErrorRoutes extends RouteConfigurationBuilder {
    private final SpineSteps steps;
    private final HttpAnswer answers;

    ErrorRoutes(SpineSteps steps, HttpAnswer answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @Override
    public void configuration() {
        routeConfiguration()
                .errorHandler(deadLetterChannel("direct:failed-step").deadLetterHandleNewException(false))
                .onException(Throwable.class)
                .onWhen(exchange -> SpineSteps.submission(exchange) == null)
                .handled(ErrorRoutes::pushed)
                .process(this::tellSender);
        from("direct:failed-step")
                .routeId("failed-step")
                .routeDescription("Holds the submission whose step failed, after some attempts, with what went wrong.")
                .process(exchange -> steps.failed(
                        SpineSteps.submission(exchange),
                        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)))
                .id("failed-step.hold");
    }

    /** Other senders notice by themselves: their file stays, their offset is not committed, their mail stays unread. */
    private void tellSender(Exchange exchange) {
        if (pushed(exchange)) {
            answers.unavailable(exchange);
        }
    }

    private static boolean pushed(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof PlatformHttpEndpoint;
    }
}
