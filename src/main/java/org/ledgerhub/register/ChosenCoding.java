package org.ledgerhub.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.mapping.MappingStore;

/**
 * What a person chose for one document, where the rules would decide otherwise or not at all: the nearest layer of its
 * mapping, so that it is coded, checked and explained like any other.
 *
 * @param journal absent when the rules decide it
 * @param lines by the line of the document
 */
public record ChosenCoding(@Nullable String journal, List<Line> lines) {
    public ChosenCoding {
        lines = List.copyOf(lines);
    }

    /**
     * What was chosen for one line.
     *
     * @param line its id in the document (BT-126)
     * @param account ledger account, absent when the rules decide it
     * @param vat neutral VAT code, absent when the rules decide it
     */
    public record Line(
            String line, @Nullable String account, @Nullable String vat) {}

    /** Whether anything is chosen. */
    boolean empty() {
        return journal == null && lines.stream().allMatch(line -> line.account() == null && line.vat() == null);
    }

    /** As a layer of the mapping; every JSON text is a YAML text too. */
    MappingStore.Layer layer(String dossier, String submission, String by) {
        List<Object> rules = new ArrayList<>();
        if (journal != null) {
            rules.add(rule("chosen-journal", by, Map.of(), Map.of("journal", journal)));
        }
        for (Line line : lines) {
            Map<String, String> then = new LinkedHashMap<>();
            if (line.account() != null) {
                then.put("account", line.account());
            }
            if (line.vat() != null) {
                then.put("vat", line.vat());
            }
            if (!then.isEmpty()) {
                String id = "chosen-" + (rules.size() + 1);
                rules.add(rule(id, by, Map.of("line.id", line.line()), then));
            }
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("mapping", dossier);
        file.put("rules", rules);
        return new MappingStore.Layer("chosen/" + submission, Json.write(file), "1");
    }

    private static Map<String, Object> rule(String id, String by, Map<String, String> when, Map<String, String> then) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("why", "Chosen by " + by + " for this document alone.");
        if (!when.isEmpty()) {
            rule.put("when", when);
        }
        rule.put("then", then);
        return rule;
    }
}
