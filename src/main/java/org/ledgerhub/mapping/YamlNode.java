package org.ledgerhub.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a YAML file that knows its line. Scalars stay the text that was written, so that an account {@code
 * 0612} keeps its zero and the country {@code NO} is not a boolean.
 */
final class YamlNode {
    private final Node node;

    private YamlNode(Node node) {
        this.node = node;
    }

    /** The root of a YAML text, or null with a finding when there is none or it is not YAML. */
    static @Nullable YamlNode parse(String text, Findings findings) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                findings.error(1, "The file is empty.");
            }
            return root == null ? null : new YamlNode(root);
        } catch (MarkedYAMLException invalid) {
            int line = invalid.getProblemMark() == null
                    ? 1
                    : invalid.getProblemMark().getLine() + 1;
            findings.error(line, "This is not valid YAML: " + invalid.getProblem() + ".");
        } catch (YAMLException invalid) {
            findings.error(1, "This is not valid YAML: " + invalid.getMessage() + ".");
        }
        return null;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The scalar as written; empty for anything else. */
    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The items of a list; a single value is a list of one. */
    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(item)));
        return items;
    }

    /** The entries of a map in the order of the file; a key that stands there twice is a finding. */
    Map<String, YamlNode> entries(Findings findings) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                YamlNode key = new YamlNode(tuple.getKeyNode());
                if (entries.put(key.text(), new YamlNode(tuple.getValueNode())) != null) {
                    findings.error(key.line(), "The key \"" + key.text() + "\" stands here twice.");
                }
            }
        }
        return entries;
    }

    /** The node as plain Java: maps, lists and text. */
    Object plain() {
        if (node instanceof MappingNode map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            for (NodeTuple tuple : map.getValue()) {
                plain.put(new YamlNode(tuple.getKeyNode()).text(), new YamlNode(tuple.getValueNode()).plain());
            }
            return plain;
        }
        return isList() ? items().stream().map(YamlNode::plain).toList() : text();
    }
}
