package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.Test;

class BellTest {

    @Test
    void whatASourceDoesAtTheEndIsDoneAlsoWhenTheSweepIsAwakeAlready() throws Exception {
        // given: nobody takes from the queue of the sweep, which holds one message
        AtomicInteger moved = new AtomicInteger();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            ProducerTemplate producer = context.createProducerTemplate();
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:source")
                            .process(exchange -> atTheEnd(exchange, moved))
                            .bean(new Bell(producer));
                }
            });
            context.start();

            // when
            for (int i = 0; i < 5; i++) {
                producer.sendBody("direct:source", "document");
            }

            // then
            assertThat(moved).hasValue(5);
        }
    }

    private static void atTheEnd(Exchange exchange, AtomicInteger moved) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                moved.incrementAndGet();
            }
        });
    }
}
