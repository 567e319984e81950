package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of one mapping file: a mapping with rules, a named list, or VAT codes. */
final class MappingFileReader {
    /** What a file may hold; the schema lists the same. */
    static final Set<String> KEYS =
            Set.of("mapping", "description", "rules", "lists", "codes", "vat-codes", "list", "values");

    /** Instead of a list of codes: the package takes the neutral ones as they are. */
    static final String NEUTRAL = "neutral";

    private final Findings findings;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, YamlNode> packageCodes = new LinkedHashMap<>();
    private final List<VatCode> vatCodes = new ArrayList<>();
    private boolean neutralCodes;

    private MappingFileReader(String file) {
        this.findings = new Findings(file);
    }

    static MappingFile read(MappingStore.Layer layer) {
        return new MappingFileReader(layer.file()).file(layer);
    }

    private MappingFile file(MappingStore.Layer layer) {
        YamlNode root = YamlNode.parse(layer.yaml(), findings);
        Map<String, YamlNode> parts = root == null ? Map.of() : root.entries(findings);
        if (root != null && !root.isMap()) {
            findings.error(1, "A mapping file is a map: mapping, rules …");
        }
        parts.forEach((key, node) -> {
            if (!KEYS.contains(key)) {
                findings.error(node.line(), "A mapping file has no \"" + key + "\".");
            }
        });
        SecretCheck.check(layer.yaml(), findings);
        lists(parts);
        codes(parts.get("codes"));
        items(parts.get("vat-codes")).forEach(node -> vatCodes.addAll(new VatCodeReader(findings).read(node)));
        YamlNode name = parts.get("mapping");
        if (root != null && name == null && !parts.containsKey("list")) {
            findings.error(1, "The file needs a name: mapping, or list.");
        }
        return new MappingFile(
                layer,
                name == null ? null : name.text(),
                Map.copyOf(lists),
                packageCodes,
                neutralCodes,
                List.copyOf(vatCodes),
                items(parts.get("rules")),
                findings);
    }

    private void lists(Map<String, YamlNode> parts) {
        YamlNode own = parts.get("lists");
        if (own != null) {
            own.entries(findings).forEach((name, values) -> lists.put(name, texts(values)));
        }
        YamlNode list = parts.get("list");
        if (list != null) {
            List<YamlNode> values = items(parts.get("values"));
            if (values.isEmpty()) {
                findings.error(list.line(), "A list needs values.");
            }
            lists.put(list.text(), values.stream().map(YamlNode::text).toList());
        }
    }

    private void codes(@Nullable YamlNode node) {
        if (node == null) {
            return;
        }
        if (!node.isMap() && node.text().equals(NEUTRAL)) {
            neutralCodes = true;
            return;
        }
        node.entries(findings).forEach((neutral, code) -> {
            if (code.text().isBlank()) {
                findings.error(code.line(), "The code of the package for " + neutral + " is missing.");
            } else {
                packageCodes.put(neutral, code);
            }
        });
    }

    private static List<String> texts(YamlNode node) {
        return node.items().stream().map(YamlNode::text).toList();
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node == null ? List.of() : node.items();
    }
}
