package org.ledgerhub.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The YAML files of a mappings folder. */
final class MappingFolder {
    private static final String YAML = ".yaml";
    private static final String TEST = ".test.yaml";
    /** Interfaces described for a target; that target reads them. */
    private static final String INTERFACE = ".api.yaml";

    private final Path folder;

    MappingFolder(Path folder) {
        this.folder = folder;
    }

    /** Mapping files, sorted. */
    List<Path> mappings() throws IOException {
        return files(name -> name.endsWith(YAML)
                && !name.endsWith(TEST)
                && !name.endsWith(INTERFACE)
                && !name.equals(DossierListReader.FILE));
    }

    /** Files that list the dossiers of a firm, sorted. */
    List<Path> dossiers() throws IOException {
        return files(DossierListReader.FILE::equals);
    }

    /** Files with cases, sorted. */
    List<Path> cases() throws IOException {
        return files(name -> name.endsWith(TEST));
    }

    /** Where the cases of a mapping file stand. */
    static Path casesOf(Path mapping) {
        String name = mapping.getFileName().toString();
        return mapping.resolveSibling(name.substring(0, name.length() - YAML.length()) + TEST);
    }

    /** The mapping file that cases belong to. */
    static Path mappingOf(Path cases) {
        String name = cases.getFileName().toString();
        return cases.resolveSibling(name.substring(0, name.length() - TEST.length()) + YAML);
    }

    /** The file as a layer, named as people see it. */
    MappingStore.Layer layer(Path file) throws IOException {
        String yaml = Files.readString(file);
        return new MappingStore.Layer(name(file), yaml, Hash.of(yaml));
    }

    /** The file's path as people see it, beginning with the folder's own name. */
    String name(Path file) {
        Path top = folder.getFileName() == null
                ? folder.toAbsolutePath().normalize().getFileName()
                : folder.getFileName();
        return (top + "/" + folder.relativize(file)).replace('\\', '/');
    }

    /** The path within the folder, its parts as text. */
    List<String> parts(Path file) {
        return Stream.of(folder.relativize(file).toString().replace('\\', '/').split("/"))
                .toList();
    }

    private List<Path> files(java.util.function.Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
