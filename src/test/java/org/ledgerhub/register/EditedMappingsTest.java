package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.mapping.MappingStore;
import org.ledgerhub.office.Columns;

/** What is edited in the console counts before the files, for its own dossier alone. */
class EditedMappingsTest {
    private static final MappingStore.Layer FILE = new MappingStore.Layer("mappings/a.yaml", "file", "1");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void theNewestEditOfTheDossierIsTheNearestLayer(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            edit(database, "kantoor-demo", 1, "old");
            edit(database, "kantoor-demo", 2, "new");
            edit(database, "kantoor-twee", 9, "theirs");
            MappingStore store = new EditedMappings((firm, dossier, target, country) -> List.of(FILE), database.jdbc());

            assertThat(store.layers("kantoor-demo", "leeg", null, "BE"))
                    .extracting(MappingStore.Layer::yaml)
                    .containsExactly("new", "file");
            assertThat(store.layers("kantoor-demo", "other", null, "BE")).containsExactly(FILE);
        }
    }

    private static void edit(Database database, String firm, int version, String yaml) {
        database.jdbc()
                .sql("insert into mapping_edit (firm, dossier, version, yaml, author, reason, at)"
                        + " values (?, 'leeg', ?, ?, 'demo', 'why', ?)")
                .params(firm, version, yaml, Columns.time(Instant.parse("2026-03-02T08:00:00Z")))
                .update();
    }
}
