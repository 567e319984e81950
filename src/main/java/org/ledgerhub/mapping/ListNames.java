package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names of lists that the rules of a layer ask for. */
final class ListNames {
    private ListNames() {}

    static List<String> in(MappingStore.Layer layer) {
        List<String> names = new ArrayList<>();
        YamlNode root = YamlNode.parse(layer.yaml(), new Findings(layer.file()));
        if (root != null) {
            collect(root.plain(), names);
        }
        return names;
    }

    private static void collect(Object node, List<String> names) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("in".equals(key) && value instanceof String name) {
                    names.add(name);
                }
                collect(value, names);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, names));
        }
    }
}
