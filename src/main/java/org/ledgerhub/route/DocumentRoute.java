package org.ledgerhub.route;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The spine: a document is stored, read, claimed and coded, each step resumable after a crash. */
@Component
final class DocumentRoute extends RouteBuilder {
    /** Names of the {@code direct:} endpoints that Java routes consume from. */
    static final Set<String> DIRECT = Set.of("document", "failed-step");

    /** Exchange property that says, after {@code direct:document}, into which folder a file is moved. */
    private static final String PLACE = "place";

    private final Doorkeeper doorkeeper;
    private final Bell bell;
    private final SpineSteps steps;
    private final IdentityRepository identities;

    DocumentRoute(Doorkeeper doorkeeper, Bell bell, SpineSteps steps, IdentityRepository identities) {
        this.doorkeeper = doorkeeper;
        this.bell = bell;
        this.steps = steps;
        this.identities = identities;
    }

    @Override
    public void configure() {
        from("direct:document")
                .routeId("document")
                .routeDescription("Stores the original of a file that came in; only then is its sender answered.")
                .bean(doorkeeper, "store")
                .id("document.store")
                .setProperty(PLACE, simple("${body.place}"))
                .id("document.place")
                .bean(bell)
                .id("document.wake");

        from("timer:sweep?period={{hub.spine.sweep-millis:1000}}")
                .routeId("sweep-by-the-clock")
                .routeDescription(
                        "Wakes the sweep, so that whatever stands still is picked up after a crash or a retry.")
                .to(Bell.SWEEP)
                .id("sweep-by-the-clock.wake");

        from("seda:sweep?size=1")
                .routeId("sweep")
                .routeDescription("Claims open work of the register and hands it on until none is left.")
                .bean(steps, "due")
                .id("sweep.due")
                .loopDoWhile(simple("${body.size()} > 0"))
                .id("sweep.more")
                .split(body())
                .id("sweep.each")
                .to("seda:submission?size=256&blockWhenFull=true")
                .id("sweep.hand-on")
                .end()
                .bean(steps, "due")
                .id("sweep.due-again")
                .end();

        from("seda:submission?size=256&concurrentConsumers={{hub.spine.threads:4}}")
                .routeId("submission")
                .routeDescription("Reads one original, claims the identity of each document in it, and codes it.")
                .setProperty(SpineSteps.SUBMISSION, body())
                .id("submission.name")
                .bean(steps, "read")
                .id("submission.read")
                .split(body())
                .id("submission.each")
                .setProperty(SpineSteps.SUBMISSION, simple("${body.submission}"))
                .id("submission.rename")
                .idempotentConsumer(simple("${body.key}"), identities)
                .eager(true)
                .skipDuplicate(false)
                .removeOnFailure(false)
                .id("submission.claim")
                .choice()
                .id("submission.first")
                .when(exchangeProperty(Exchange.DUPLICATE_MESSAGE).isEqualTo(true))
                .bean(steps, "duplicate")
                .id("submission.duplicate")
                .otherwise()
                .bean(steps, "code")
                .id("submission.code")
                .end()
                .end()
                .end()
                .to("seda:dispatch?size=1&discardWhenFull=true")
                .id("submission.wake");
    }
}
