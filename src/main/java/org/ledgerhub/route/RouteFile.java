package org.ledgerhub.route;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One route as it stands in its file, with the conventions it must keep.
 *
 * @param file where it stands
 * @param name file name without its ending
 * @param node the route
 */
record RouteFile(Path file, String name, MappingNode node) {
    private static final Set<String> SCRIPTS = Set.of("script", "groovy", "js", "python", "mvel", "ognl", "java", "jq");
    private static final Set<String> SQL = Set.of("sql", "sql-stored", "jdbc", "jpa", "mybatis");
    private static final Set<String> SECRETS =
            Set.of("password", "passphrase", "secret", "clientsecret", "apikey", "token", "accesstoken", "privatekey");

    String id() {
        String id = YamlNodes.text(node, "id");
        return id == null ? name : id;
    }

    /** Names of the {@code direct:} endpoints this route consumes from. */
    Set<String> consumed() {
        Set<String> names = new HashSet<>();
        if (YamlNodes.value(node, "from") instanceof MappingNode from) {
            String direct = direct(from);
            if (direct != null) {
                names.add(direct);
            }
        }
        return names;
    }

    void check(Set<String> consumed, Consumer<Problem> found) {
        if (!name.equals(YamlNodes.text(node, "id"))) {
            found.accept(RouteLint.error(node, "The route's id must be its file's name, " + name + "."));
        }
        String description = YamlNodes.text(node, "description");
        if (description == null || !description.endsWith(".")) {
            found.accept(RouteLint.error(node, "The route needs a description of whole sentences."));
        }
        if (YamlNodes.value(node, "from") instanceof MappingNode from) {
            walk(from, consumed, found, false);
        } else {
            found.accept(RouteLint.error(node, "The route has no from with uri, parameters and steps."));
        }
    }

    private void walk(MappingNode at, Set<String> consumed, Consumer<Problem> found, boolean insideChoice) {
        parameters(at, found);
        if (YamlNodes.value(at, "steps") instanceof SequenceNode steps) {
            for (Node step : steps.getValue()) {
                if (step instanceof MappingNode map) {
                    map.getValue().forEach(entry -> step(entry, consumed, found, insideChoice));
                }
            }
        }
        for (String branch : new String[] {"when", "otherwise", "doCatch", "doFinally"}) {
            Node inner = YamlNodes.value(at, branch);
            if (inner instanceof SequenceNode list) {
                list.getValue().forEach(node -> walk((MappingNode) node, consumed, found, insideChoice));
            } else if (inner instanceof MappingNode map) {
                walk(map, consumed, found, insideChoice);
            }
        }
    }

    private void step(NodeTuple entry, Set<String> consumed, Consumer<Problem> found, boolean insideChoice) {
        String kind = YamlNodes.text(entry.getKeyNode());
        if (!(entry.getValueNode() instanceof MappingNode step)) {
            found.accept(RouteLint.error(entry.getKeyNode(), "Step " + kind + " must be in the explicit form."));
            return;
        }
        String id = YamlNodes.text(step, "id");
        if (id == null || !id.startsWith(id() + ".")) {
            found.accept(RouteLint.error(step, "Step " + kind + " needs an id that begins with " + id() + "."));
        }
        if (SCRIPTS.contains(kind) || scripted(step)) {
            found.accept(RouteLint.error(step, "Scripts don't belong in routes: call a named step."));
        }
        if (kind != null && kind.equals("choice") && insideChoice) {
            found.accept(RouteLint.error(step, "A choice inside a choice: make the inner one a route of its own."));
        }
        String direct = direct(step);
        if (direct != null && !consumed.contains(direct)) {
            found.accept(RouteLint.error(step, "Nobody consumes from direct:" + direct + "."));
        }
        walk(step, consumed, found, insideChoice || "choice".equals(kind));
    }

    private static boolean scripted(MappingNode step) {
        return YamlNodes.value(step, "expression") instanceof MappingNode expression
                && expression.getValue().stream()
                        .anyMatch(language -> SCRIPTS.contains(YamlNodes.text(language.getKeyNode())));
    }

    private static void parameters(MappingNode at, Consumer<Problem> found) {
        String uri = YamlNodes.text(at, "uri");
        if (uri != null && SQL.contains(scheme(uri))) {
            found.accept(RouteLint.error(at, "SQL doesn't belong in routes: call a named step."));
        }
        if (uri != null && uri.contains(":") && !uri.startsWith("{{")) {
            found.accept(RouteLint.error(at, "Write the address as uri and parameters, not as " + scheme(uri) + ":…"));
        }
        if (YamlNodes.value(at, "parameters") instanceof MappingNode parameters) {
            for (NodeTuple entry : parameters.getValue()) {
                String key = YamlNodes.text(entry.getKeyNode());
                String value = YamlNodes.text(entry.getValueNode());
                if (key != null
                        && SECRETS.contains(key.toLowerCase(Locale.ROOT))
                        && value != null
                        && !value.contains("{{")) {
                    found.accept(RouteLint.error(
                            entry.getValueNode(), "A secret stands in the route: take it from a setting."));
                }
            }
        }
    }

    private static String scheme(String uri) {
        int colon = uri.indexOf(':');
        return colon < 0 ? uri : uri.substring(0, colon);
    }

    private static @Nullable String direct(MappingNode at) {
        String uri = YamlNodes.text(at, "uri");
        if (uri == null || !scheme(uri).equals("direct")) {
            return null;
        }
        return uri.contains(":")
                ? uri.substring(uri.indexOf(':') + 1)
                : YamlNodes.value(at, "parameters") instanceof MappingNode parameters
                        ? YamlNodes.text(parameters, "name")
                        : null;
    }
}
