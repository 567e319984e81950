package org.ledgerhub.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of a mapping, read in two steps: what it defines for others at once, its rules when all definitions of
 * all layers are known.
 *
 * @param layer where it stands
 * @param name its {@code mapping}
 * @param lists named lists it defines
 * @param packageCodes package codes by neutral VAT code
 * @param neutralCodes whether the package takes the neutral VAT codes as they are
 * @param vatCodes neutral VAT codes it defines
 * @param ruleNodes its rules, not read yet
 * @param findings what is wrong with it so far
 */
record MappingFile(
        MappingStore.Layer layer,
        @Nullable String name,
        Map<String, List<String>> lists,
        Map<String, YamlNode> packageCodes,
        boolean neutralCodes,
        List<VatCode> vatCodes,
        List<YamlNode> ruleNodes,
        Findings findings) {

    /** Package codes by neutral VAT code, as far as this file gives them. */
    Map<String, String> packageCodes(VatCodes codes) {
        Map<String, String> given = new LinkedHashMap<>();
        if (neutralCodes) {
            codes.all().forEach(code -> given.put(code.code(), code.code()));
        }
        packageCodes.forEach((neutral, node) -> given.put(neutral, node.text()));
        return given;
    }

    /** Package codes are given to neutral VAT codes that exist. */
    void checkPackageCodes(VatCodes codes) {
        packageCodes.forEach((neutral, node) -> {
            if (codes.find(neutral).isEmpty()) {
                findings.error(node.line(), "There is no neutral VAT code \"" + neutral + "\".");
            }
        });
    }

    /** The rules, with definitions from all layers. */
    List<Rule> rules(NamedLists lists, VatCodes codes) {
        RuleReader reader = new RuleReader(layer, lists, codes, findings);
        Set<String> ids = new HashSet<>();
        List<Rule> rules =
                ruleNodes.stream().map(reader::read).flatMap(Optional::stream).toList();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                findings.error(rule.line(), "The id \"" + rule.id() + "\" is used twice in this file.");
            }
        }
        return rules;
    }
}
