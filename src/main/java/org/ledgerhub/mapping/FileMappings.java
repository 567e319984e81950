package org.ledgerhub.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mappings in files: those of a folder, read again when they change, or those that came with the program. */
public final class FileMappings implements MappingStore {
    private static final String ROOT = "mappings/";

    /** A class path can't be listed; what came with the program has rules for this firm. */
    private static final String OWN_FIRM = "kantoor-demo";

    private final @Nullable Path folder;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private FileMappings(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The mappings of a folder that holds {@code defaults}, {@code firms}, {@code lists} and {@code targets}. */
    public static FileMappings in(Path folder) {
        return new FileMappings(folder);
    }

    /** The mappings that came with the program. */
    public static FileMappings bundled() {
        return new FileMappings(null);
    }

    /**
     * The mappings of the setting {@code hub.mappings}: its folder, else the folder {@code mappings} where the program
     * runs, else those that came with the program.
     */
    public static FileMappings of(@Nullable String setting) {
        if (setting != null && !setting.isBlank()) {
            return in(Path.of(setting.startsWith("file:") ? setting.substring("file:".length()) : setting));
        }
        Path beside = Path.of("mappings");
        return Files.isDirectory(beside) ? in(beside) : bundled();
    }

    @Override
    public List<Layer> layers(String firm, String dossier, @Nullable String target, String country) {
        List<String> paths = new ArrayList<>();
        if (plain(firm)) {
            if (plain(dossier)) {
                paths.add("firms/" + firm + "/" + dossier + ".yaml");
            }
            paths.add("firms/" + firm + "/firm.yaml");
        }
        if (target != null && plain(target)) {
            paths.add("targets/" + target + ".yaml");
        }
        String land = country.toLowerCase(Locale.ROOT);
        paths.add("defaults/" + land + ".yaml");
        paths.add("defaults/" + land + "-vat-codes.yaml");
        List<Read> found =
                paths.stream().map(this::find).flatMap(Optional::stream).toList();
        Set<String> lists = new LinkedHashSet<>();
        found.forEach(one -> lists.addAll(one.lists()));
        List<Layer> layers = new ArrayList<>(found.stream().map(Read::layer).toList());
        for (String list : lists) {
            find("lists/" + list + ".yaml").map(Read::layer).ifPresent(layers::add);
        }
        return layers;
    }

    /** The firms that have mappings here, by id. */
    public List<String> firms() throws IOException {
        if (folder == null) {
            return List.of(OWN_FIRM);
        }
        Path firms = folder.resolve("firms");
        if (!Files.isDirectory(firms)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(firms)) {
            return folders.filter(Files::isDirectory)
                    .map(firm -> firm.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * The dossiers of a firm as its file {@code _dossiers.yaml} lists them; none when there is no such file.
     *
     * @throws InvalidMapping when the file has errors
     */
    public DossierList dossiers(String firm) {
        Optional<MappingStore.Layer> file = plain(firm)
                ? find("firms/" + firm + "/" + DossierListReader.FILE).map(Read::layer)
                : Optional.empty();
        if (file.isEmpty()) {
            return new DossierList(List.of());
        }
        Findings findings = new Findings(file.get().file());
        DossierList dossiers = DossierListReader.read(firm, file.get().yaml(), findings);
        if (!findings.all().isEmpty()) {
            throw new InvalidMapping(findings.all());
        }
        return dossiers;
    }

    private Optional<Read> find(String path) {
        return folder == null ? bundled(path) : inFolder(folder, path);
    }

    private Optional<Read> inFolder(Path root, String path) {
        Path file = root.resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Read known = read.get(path);
            if (known == null || !known.is(now)) {
                known = Read.of(path, Files.readString(file), now.lastModifiedTime(), now.size());
                read.put(path, known);
            }
            return Optional.of(known);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mapping " + file + " can't be read", unreadable);
        }
    }

    private Optional<Read> bundled(String path) {
        Read known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = FileMappings.class.getResourceAsStream("/" + ROOT + path)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(read.computeIfAbsent(path, none -> Read.of(path, text, FileTime.fromMillis(0), 0)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mapping " + path + " can't be read", unreadable);
        }
    }

    /** Ids become file names, so nothing but a plain name leaves the folder. */
    private static boolean plain(String id) {
        return !id.isEmpty()
                && id.charAt(0) != '.'
                && id.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private record Read(Layer layer, List<String> lists, FileTime modified, long size) {
        static Read of(String path, String yaml, FileTime modified, long size) {
            Layer layer = new Layer(ROOT + path, yaml, Hash.of(yaml));
            return new Read(layer, ListNames.in(layer), modified, size);
        }

        boolean is(BasicFileAttributes now) {
            return modified.equals(now.lastModifiedTime()) && size == now.size();
        }
    }
}
