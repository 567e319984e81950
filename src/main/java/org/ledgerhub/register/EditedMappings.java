package org.ledgerhub.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.mapping.MappingStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mapping files with the dossier's own edits from the console in front, as they stand in the database. */
public record EditedMappings(MappingStore files, JdbcClient jdbc) implements MappingStore {

    @Override
    public List<Layer> layers(String firm, String dossier, @Nullable String target, String country) {
        List<Layer> layers = new ArrayList<>();
        jdbc.sql("""
                        select version, yaml from mapping_edit where firm = ? and dossier = ?
                        order by version desc limit 1""")
                .params(firm, dossier)
                .query((row, n) -> new Layer(
                        "console/" + firm + "/" + dossier + ".yaml",
                        row.getString("yaml"),
                        String.valueOf(row.getInt("version"))))
                .optional()
                .ifPresent(layers::add);
        layers.addAll(files.layers(firm, dossier, target, country));
        return layers;
    }
}
