package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** Development: a route file that is saved is live, and nothing else notices. */
@WithHub
class RouteReloadTest {
    private static final String ID = "report-word";
    private static final String ROUTE = """
            - route:
                id: report-word
                description: Says a word.
                from:
                  id: report-word.from
                  uri: direct
                  parameters:
                    name: report-word
                  steps:
                    - setBody:
                        id: report-word.say
                        expression:
                          constant:
                            expression: "%s"
            """;

    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Path folder;

    RouteReloadTest(CamelContext camel, ProducerTemplate producer, Hub hub) {
        this.camel = camel;
        this.producer = producer;
        this.folder = hub.data().resolve("routes");
    }

    @AfterEach
    void removeTheRoute() throws Exception {
        Files.deleteIfExists(file());
        camel.getRouteController().stopRoute(ID);
        camel.removeRoute(ID);
    }

    @Test
    void savedRouteIsLiveWhileOthersGoOnAndABrokenOneChangesNothing() throws IOException {
        List<Route> others = others();

        save(ROUTE.formatted("one"));
        soon().untilAsserted(() -> assertThat(word()).isEqualTo("one"));
        save(ROUTE.formatted("two"));
        soon().untilAsserted(() -> assertThat(word()).isEqualTo("two"));
        save(ROUTE.formatted("three") + "  broken: [");
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(word()).isEqualTo("two"));

        assertThat(others()).containsExactlyElementsOf(others);
        assertThat(others)
                .allSatisfy(route -> assertThat(camel.getRouteController().getRouteStatus(route.getRouteId()))
                        .isIn(ServiceStatus.Started, ServiceStatus.Stopped));
    }

    private Object word() {
        return producer.requestBody("direct:" + ID, "");
    }

    private List<Route> others() {
        return camel.getRoutes().stream()
                .filter(route -> !route.getRouteId().equals(ID))
                .toList();
    }

    /** Under its name at once, as an editor saves it. */
    private void save(String text) throws IOException {
        Path part = Files.writeString(folder.resolve("word.part"), text);
        Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return folder.resolve(ID + ".camel.yaml");
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
