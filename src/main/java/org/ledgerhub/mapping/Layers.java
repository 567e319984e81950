package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgerhub.document.Problem;

/**
 * The layers of one dossier, read together: what stands in a nearer layer goes before what stands in a farther one.
 *
 * @param rules nearest first
 * @param codes neutral VAT codes
 * @param packageCodes package codes by neutral VAT code
 * @param name of the nearest layer
 * @param findings on all files
 */
record Layers(RuleBook rules, VatCodes codes, Map<String, String> packageCodes, String name, List<Finding> findings) {

    static Layers read(List<MappingStore.Layer> nearestFirst) {
        List<MappingFile> files =
                nearestFirst.stream().map(MappingFileReader::read).toList();
        NamedLists lists = new NamedLists();
        VatCodes codes = new VatCodes();
        Map<String, String> packageCodes = new LinkedHashMap<>();
        for (MappingFile file : files) {
            lists.addFurther(file.lists());
            codes.addFurther(file.vatCodes());
        }
        List<Rule> rules = new ArrayList<>();
        for (MappingFile file : files) {
            file.packageCodes(codes).forEach(packageCodes::putIfAbsent);
            file.checkPackageCodes(codes);
            rules.addAll(file.rules(lists, codes));
        }
        String name = files.stream()
                .map(MappingFile::name)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("empty");
        List<Finding> findings =
                files.stream().flatMap(file -> file.findings().all().stream()).toList();
        return new Layers(new RuleBook(rules), codes, Map.copyOf(packageCodes), name, findings);
    }

    List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
