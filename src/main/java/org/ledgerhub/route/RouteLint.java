package org.ledgerhub.route;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgerhub.document.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds in route files what Camel would only tell at run time, or never. */
public final class RouteLint {
    private static final String SUFFIX = ".camel.yaml";

    private RouteLint() {}

    /** A finding, in the file it was found in. */
    public record Finding(Path file, Problem problem) {}

    /** Names of the {@code direct:} endpoints that the hub's own Java routes consume from. */
    public static Set<String> javaRoutes() {
        return DocumentRoute.DIRECT;
    }

    /** Checks every {@code *.camel.yaml} of a folder; they are looked at together, since one may call another. */
    public static List<Finding> check(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<RouteFile> routes = new ArrayList<>();
        for (Path file : files(folder)) {
            read(file, routes, findings);
        }
        Set<String> consumed = new HashSet<>(DocumentRoute.DIRECT);
        routes.forEach(route -> consumed.addAll(route.consumed()));
        Set<String> ids = new HashSet<>();
        for (RouteFile route : routes) {
            if (!ids.add(route.id())) {
                findings.add(
                        new Finding(route.file(), error(route.node(), "Route id " + route.id() + " is used twice.")));
            }
            route.check(consumed, problem -> findings.add(new Finding(route.file(), problem)));
        }
        return findings;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static void read(Path file, List<RouteFile> routes, List<Finding> findings) throws IOException {
        Node root;
        try (Reader text = Files.newBufferedReader(file)) {
            root = new Yaml(new LoaderOptions()).compose(text);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            findings.add(new Finding(file, broken(broken.getProblem()).at(Problem.Place.line(line, 1))));
            return;
        }
        if (!(root instanceof SequenceNode list)
                || list.getValue().size() != 1
                || !(list.getValue().get(0) instanceof MappingNode top)
                || !(YamlNodes.value(top, "route") instanceof MappingNode route)) {
            findings.add(new Finding(
                    file, broken("One file holds exactly one route.").at(Problem.Place.line(1, 1))));
            return;
        }
        String name = file.getFileName().toString();
        routes.add(new RouteFile(file, name.substring(0, name.length() - SUFFIX.length()), route));
    }

    private static Problem broken(String message) {
        return Problem.error("route-invalid", message, "Write one route in the explicit YAML form.");
    }

    static Problem error(Node node, String message) {
        return Problem.error("route-invalid", message, "Change the route as the sentence says.")
                .at(YamlNodes.place(node));
    }
}
