package org.ledgerhub.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the cases that stand beside the mapping files of a folder. */
public final class MappingCases {
    private static final String COUNTRY = "BE";

    private final Path root;
    private final MappingFolder folder;
    private final FileMappings files;
    private final Fixtures fixtures;

    /**
     * The cases of a folder that holds {@code defaults}, {@code firms}, {@code lists} and {@code targets}.
     *
     * @param fixtures reads the documents that cases give as files
     */
    public MappingCases(Path root, Fixtures fixtures) {
        this.root = root;
        this.folder = new MappingFolder(root);
        this.files = FileMappings.in(root);
        this.fixtures = fixtures;
    }

    /**
     * Runs all of them.
     *
     * @throws IOException when a file of the folder can't be read
     */
    public List<CaseResult> run() throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (Path file : folder.cases()) {
            run(file, results);
        }
        return results;
    }

    private void run(Path file, List<CaseResult> results) throws IOException {
        String name = folder.name(file);
        Findings findings = new Findings(name);
        YamlNode top = YamlNode.parse(Files.readString(file), findings);
        Map<String, YamlNode> parts = top == null ? Map.of() : top.entries(findings);
        if (!parts.containsKey("cases")) {
            findings.error(1, "The file has no cases.");
        }
        Layers layers = layers(file, parts);
        layers.errors()
                .forEach(error -> results.add(new CaseResult(
                        error.file(), error.line(), "The mapping can be used", List.of(error.message()))));
        if (layers.errors().isEmpty() && parts.containsKey("cases")) {
            for (YamlNode node : parts.get("cases").items()) {
                results.add(run(name, file, layers, text(parts, "target"), node, findings));
            }
        }
        findings.all()
                .forEach(found -> results.add(
                        new CaseResult(name, found.line(), "The file can be used", List.of(found.message()))));
    }

    private CaseResult run(String name, Path file, Layers layers, String target, YamlNode node, Findings findings) {
        Map<String, YamlNode> parts = node.entries(findings);
        YamlNode given = parts.get("given");
        YamlNode expect = parts.get("expect");
        String sentence = text(parts, "case");
        if (given == null || expect == null || sentence.isEmpty()) {
            return new CaseResult(name, node.line(), sentence, List.of("a case has a case, a given and an expect"));
        }
        Map<String, YamlNode> known = given.entries(findings);
        List<String> differences = known.containsKey("file")
                ? new DocumentCase(layers, target, fixtures, file).differences(known, expect, findings)
                : new FactsCase(layers, target).differences(known, expect, findings);
        return new CaseResult(name, node.line(), sentence, differences);
    }

    /** The layers that the mapping file of these cases is used in. */
    private Layers layers(Path cases, Map<String, YamlNode> parts) throws IOException {
        List<String> at = folder.parts(MappingFolder.mappingOf(cases));
        String last = at.get(at.size() - 1).replace(".yaml", "");
        String target = text(parts, "target");
        String firm = at.get(0).equals("firms") && at.size() > 2 ? at.get(1) : "";
        String dossier = firm.isEmpty() || last.equals("firm") ? "" : last;
        if (at.get(0).equals("targets")) {
            target = last;
        }
        String country = at.get(0).equals("defaults") ? last : COUNTRY;
        if (!Files.isDirectory(root.resolve("defaults"))) {
            throw new IOException("There is no folder defaults in " + root);
        }
        return Layers.read(files.layers(firm, dossier, target.isEmpty() ? null : target, country));
    }

    private static String text(Map<String, YamlNode> parts, String key) {
        YamlNode node = parts.get(key);
        return node == null ? "" : node.text();
    }
}
