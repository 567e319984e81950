package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ledgerhub.document.Problem;

/**
 * Where routes and mappings are in the folders that were named: a folder is one of either, or has them beside each
 * other.
 *
 * @param routes folders with routes
 * @param mappings folders with {@code defaults}, {@code firms}, {@code lists} and {@code targets}
 */
record GivenFolders(Set<Path> routes, Set<Path> mappings) {
    private static final List<String> PARTS = List.of("defaults", "firms", "lists", "targets");

    /** The folders {@code routes} and {@code mappings} here when none is named; what is neither is told. */
    static GivenFolders of(List<Path> named, Told told) throws IOException {
        GivenFolders folders = new GivenFolders(new TreeSet<>(), new TreeSet<>());
        for (Path folder : named.isEmpty() ? List.of(Path.of("")) : named) {
            if (!folders.take(folder)) {
                told.problem(
                        folder.toString().isEmpty() ? "." : folder.toString(),
                        Problem.error(
                                "unreadable",
                                Files.isDirectory(folder)
                                        ? "There are neither routes nor mappings in it."
                                        : "There is no such folder.",
                                "Name a folder of routes, of mappings, or one that holds both."));
            }
        }
        return folders;
    }

    private boolean take(Path folder) throws IOException {
        int before = routes.size() + mappings.size();
        if (isMappings(folder)) {
            mappings.add(folder);
        } else if (Files.isDirectory(folder)) {
            if (isMappings(folder.resolve("mappings"))) {
                mappings.add(folder.resolve("mappings"));
            }
            if (Files.isDirectory(folder.resolve("routes"))) {
                routes.add(folder.resolve("routes"));
            } else if (mappings.size() + routes.size() == before && hasRoutes(folder)) {
                routes.add(folder);
            }
        }
        return routes.size() + mappings.size() > before || routes.contains(folder) || mappings.contains(folder);
    }

    private static boolean isMappings(Path folder) {
        return PARTS.stream().anyMatch(part -> Files.isDirectory(folder.resolve(part)));
    }

    private static boolean hasRoutes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".camel.yaml"));
        }
    }
}
