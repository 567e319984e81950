package org.ledgerhub.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.mapping.Mapping;
import org.ledgerhub.mapping.MappingStore;

/** Where the register gets the mapping of a dossier as it is now. */
@FunctionalInterface
public interface MappingOf {

    /**
     * The compiled layers of a dossier.
     *
     * @param target name of the package that books, absent when none does
     * @param country of the dossier, ISO 3166-1 alpha-2
     * @param inFront layers nearer than all others, for one document alone
     */
    Mapping mapping(
            String firm, String dossier, @Nullable String target, String country, List<MappingStore.Layer> inFront);
}
