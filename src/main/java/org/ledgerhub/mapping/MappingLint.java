package org.ledgerhub.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks every file of a mappings folder and tells what is wrong, with file and line. */
public final class MappingLint {
    private final MappingFolder folder;

    /** The lint of a folder that holds {@code defaults}, {@code firms}, {@code lists} and {@code targets}. */
    public MappingLint(Path folder) {
        this.folder = new MappingFolder(folder);
    }

    /**
     * All findings, by file and line; empty when all is well. Every file may use the lists and VAT codes that any
     * file of the folder defines.
     *
     * @throws IOException when a file can't be read
     */
    public List<Finding> findings() throws IOException {
        List<MappingFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        NamedLists lists = new NamedLists();
        VatCodes codes = new VatCodes();
        for (Path path : folder.mappings()) {
            MappingFile file = MappingFileReader.read(folder.layer(path));
            files.add(file);
            lists.addFurther(file.lists());
            codes.addFurther(file.vatCodes());
            if (!file.ruleNodes().isEmpty() && !Files.exists(MappingFolder.casesOf(path))) {
                file.findings()
                        .warning(
                                1,
                                "There are no cases beside it: "
                                        + MappingFolder.casesOf(path).getFileName());
            }
        }
        for (MappingFile file : files) {
            file.checkPackageCodes(codes);
            Unreachable.check(file.rules(lists, codes), file.findings());
            findings.addAll(file.findings().all());
        }
        for (Path path : folder.cases()) {
            if (!Files.exists(MappingFolder.mappingOf(path))) {
                Findings own = new Findings(folder.name(path));
                own.error(1, "There is no mapping file that these cases belong to.");
                findings.addAll(own.all());
            }
        }
        for (Path path : folder.dossiers()) {
            Findings own = new Findings(folder.name(path));
            DossierListReader.read(
                    path.toAbsolutePath().getParent().getFileName().toString(), Files.readString(path), own);
            findings.addAll(own.all());
        }
        findings.sort(Comparator.comparing(Finding::file).thenComparing(Finding::line));
        return findings;
    }
}
