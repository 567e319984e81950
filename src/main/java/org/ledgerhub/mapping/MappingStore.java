package org.ledgerhub.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where mappings come from: files, and the console's layers in the database. */
public interface MappingStore {

    /**
     * The layers of a dossier, nearest first: console edits, dossier file, firm file, target file, country defaults.
     * Layers that do not exist are left out.
     */
    List<Layer> layers(String firm, String dossier, @Nullable String target, String country);

    /**
     * One layer as text.
     *
     * @param file path as shown to people, such as {@code mappings/firms/kantoor-demo/bakkerij-peeters.yaml}
     * @param yaml its content
     * @param version of the content: a hash, or the number of a console edit
     */
    record Layer(String file, String yaml, String version) {}
}
