package org.ledgerhub.route;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads composed YAML, which still knows the line of every value. */
final class YamlNodes {
    private YamlNodes() {}

    static @Nullable Node value(MappingNode map, String key) {
        for (NodeTuple entry : map.getValue()) {
            if (key.equals(text(entry.getKeyNode()))) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    static @Nullable String text(MappingNode map, String key) {
        return text(value(map, key));
    }

    static Problem.Place place(Node node) {
        return Problem.Place.line(
                node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }
}
