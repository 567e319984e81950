package org.ledgerhub.route;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.springframework.stereotype.Component;

/**
 * Error handling of every route, Java, YAML and kamelet alike: the one route configuration without an id. A failing
 * step holds its submission; only "the original could not be stored" goes back to the sender.
 */
@Component
final class ErrorRoutes extends RouteConfigurationBuilder {
    /** How often a document from a topic is tried before the consumer asks the broker for it again. */
    private static final int TRIES = 6;

    private final SpineSteps steps;
    private final HttpAnswer answers;
    private final StoreFailures failures;

    ErrorRoutes(SpineSteps steps, HttpAnswer answers, StoreFailures failures) {
        this.steps = steps;
        this.answers = answers;
        this.failures = failures;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition every = routeConfiguration()
                .errorHandler(deadLetterChannel("direct:failed-step").deadLetterHandleNewException(false));
        // A topic gives its next record at once, failing or not, so the pause is made here. All tries together stay
        // well below the time after which the broker takes a silent consumer for dead (max.poll.interval.ms).
        every.onException(Throwable.class)
                .onWhen(exchange -> atTheDoor(exchange) && exchange.getFromEndpoint() instanceof KafkaEndpoint)
                .maximumRedeliveries(TRIES)
                .redeliveryDelay("{{hub.kafka.retry-millis:1000}}")
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(60_000)
                .onExceptionOccurred(failures::tell)
                .logExhausted(false);
        every.onException(Throwable.class)
                .onWhen(ErrorRoutes::atTheDoor)
                .handled(ErrorRoutes::pushed)
                .onExceptionOccurred(failures::tell)
                .logExhausted(false)
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

    /** No submission yet: what fails goes back to the sender. */
    private static boolean atTheDoor(Exchange exchange) {
        return SpineSteps.submission(exchange) == null;
    }

    private static boolean pushed(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof PlatformHttpEndpoint;
    }
}
