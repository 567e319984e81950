package org.ledgerhub.mapping;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mappings of all dossiers, made once from their layers and made again when a layer changes. */
public final class Mappings {
    private static final Logger LOG = LoggerFactory.getLogger(Mappings.class);

    private final MappingStore store;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    public Mappings(MappingStore store) {
        this.store = store;
    }

    /**
     * The mapping of a dossier as its layers stand now. While an edited layer has errors, the mapping made before
     * stays in use.
     *
     * @param target name of the accounting package, absent when no connection books
     * @param country ISO 3166-1 alpha-2
     * @throws InvalidMapping when the layers have errors and no mapping was made before
     */
    public Mapping of(String firm, String dossier, @Nullable String target, String country) {
        List<MappingStore.Layer> layers = store.layers(firm, dossier, target, country);
        Key key = new Key(firm, dossier, target, country);
        Made known = made.get(key);
        if (known == null || !known.layers().equals(layers)) {
            known = make(layers, known);
            made.put(key, known);
        }
        return known.mapping();
    }

    /**
     * The same behind further layers, for one document alone; it is not kept.
     *
     * @throws InvalidMapping when the layers have errors
     */
    public Mapping of(
            String firm, String dossier, @Nullable String target, String country, List<MappingStore.Layer> inFront) {
        return inFront.isEmpty()
                ? of(firm, dossier, target, country)
                : of(Stream.concat(inFront.stream(), store.layers(firm, dossier, target, country).stream())
                        .toList());
    }

    /** The mapping of exactly these layers, nearest first; for previews of an edit. */
    public static Mapping of(List<MappingStore.Layer> layers) {
        return LayeredMapping.of(layers);
    }

    private static Made make(List<MappingStore.Layer> layers, @Nullable Made before) {
        try {
            return new Made(layers, LayeredMapping.of(layers));
        } catch (InvalidMapping invalid) {
            if (before == null) {
                throw invalid;
            }
            LOG.warn("A mapping with errors is not used, the one before stays: {}", invalid.getMessage());
            return new Made(layers, before.mapping());
        }
    }

    private record Key(
            String firm, String dossier, @Nullable String target, String country) {}

    private record Made(List<MappingStore.Layer> layers, Mapping mapping) {}
}
