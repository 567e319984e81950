package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;
import org.ledgerhub.route.RouteLint;

@WithHub
class RoutesTest {
    private static final Path FILES = Path.of("routes");
    private static final List<String> OFF_UNTIL_CONFIGURED =
            List.of("receive-document-from-kafka", "receive-document-from-mailbox", "receive-document-from-sftp");

    private final ModelCamelContext camel;
    private final Hub hub;

    RoutesTest(CamelContext camel, Hub hub) {
        this.camel = (ModelCamelContext) camel;
        this.hub = hub;
    }

    @Test
    void allRoutesStartButThoseThatAreNotConfigured() {
        assertThat(camel.getRoutes())
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(camel.getRouteController().getRouteStatus(route.getRouteId()))
                        .as(route.getRouteId())
                        .isEqualTo(
                                OFF_UNTIL_CONFIGURED.contains(route.getRouteId())
                                        ? ServiceStatus.Stopped
                                        : ServiceStatus.Started));
    }

    @Test
    void doorThatHasNotLookedYetKeepsNobodyOutAndFillsNoLog() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:target/hubs/nothing?initialDelay=600000")
                        .routeId("late")
                        .routeDescription("Looks at nothing for ten minutes.")
                        .to("mock:nothing")
                        .id("late.nothing");
            }
        });
        try (LogLines lines = new LogLines("", Level.WARN)) {
            assertThat(hub.anonymous().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            assertThat(lines.all()).isEmpty();
        } finally {
            camel.getRouteController().stopRoute("late");
            camel.removeRoute("late");
        }
    }

    @Test
    void everyRouteFileIsARouteOfItsName() throws IOException {
        assertThat(camel.getRoutes()).extracting(Route::getRouteId).containsAll(names());
    }

    @Test
    void everyRouteSaysWhatItDoes() {
        assertThat(camel.getRoutes())
                .allSatisfy(route -> assertThat(route.getDescription())
                        .as(route.getRouteId())
                        .matches("[A-Z][^|]+\\."));
    }

    @Test
    void everyStepHasAnIdThatBeginsWithThatOfItsRoute() {
        List<String> steps = camel.getRouteDefinitions().stream()
                .flatMap(route -> steps(route).map(step -> route.getRouteId() + ": " + step))
                .toList();

        assertThat(steps).hasSizeGreaterThan(40).allMatch(step -> step.matches("([a-z-]+): \\1\\.[a-z-]+"));
    }

    @Test
    void lintKnowsTheDirectEndpointsOfJavaRoutes() throws IOException {
        List<String> files = names();

        List<String> consumed = camel.getRoutes().stream()
                .filter(route -> !files.contains(route.getRouteId()))
                .map(route -> route.getEndpoint().getEndpointUri())
                .filter(uri -> uri.startsWith("direct://"))
                .map(uri -> uri.substring("direct://".length()))
                .toList();

        assertThat(RouteLint.javaRoutes()).containsExactlyInAnyOrderElementsOf(consumed);
    }

    @Test
    void nothingIsWrongWithTheFiles() throws IOException {
        assertThat(RouteLint.check(FILES)).isEmpty();
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".camel.yaml"))
                    .map(name -> name.substring(0, name.length() - ".camel.yaml".length()))
                    .toList();
        }
    }

    private static Stream<String> steps(RouteDefinition route) {
        return route.getOutputs().stream().flatMap(RoutesTest::within);
    }

    /** The error handling of all routes is woven into each; the branches of a choice are no steps. */
    private static Stream<String> within(ProcessorDefinition<?> step) {
        Stream<String> inner = step.getOutputs().stream().flatMap(RoutesTest::within);
        return switch (step.getShortName()) {
            case "onException" -> Stream.empty();
            case "when", "otherwise" -> inner;
            default -> Stream.concat(Stream.of(String.valueOf(step.getId())), inner);
        };
    }
}
