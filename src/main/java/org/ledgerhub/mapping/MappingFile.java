package org.ledgerhub.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of a mapping, read in two steps: what it defines for others at once, its rules when all definitions of
 * all layers are known.
 *
 * @param layer where it stands
 * @param name its {@code mapping}
 * @param lists named lists it defines
 * @param packageCodes package codes by neutral VAT code
 * @param vatCodes neutral VAT codes it defines
 * @param ruleNodes its rules, not read yet
 * @param findings what is wrong with it so far
 */
record MappingFile(
        MappingStore.Layer layer,
        @Nullable String name,
        Map<String, List<String>> lists,
        Map<String, YamlNode> packageCodes,
        List<VatCode> vatCodes,
        List<YamlNode> ruleNodes,
        Findings findings) {

    /** The rules, with definitions from all layers. */
    List<Rule> rules(NamedLists lists, VatCodes codes) {
        RuleReader reader = new RuleReader(layer, lists, codes, findings);
        java.util.Set<String> ids = new java.util.HashSet<>();
        return ruleNodes.stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .peek(rule -> {
                    if (!ids.add(rule.id())) {
                        findings.error(rule.line(), "The id \"" + rule.id() + "\" is used twice in this file.");
                    }
                })
                .toList();
    }
}
