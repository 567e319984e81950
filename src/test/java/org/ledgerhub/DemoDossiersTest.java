package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.mapping.FileMappings;
import org.ledgerhub.mapping.ListedDossier;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.OfficeDesk;
import org.ledgerhub.target.Delivery;

/** The demo's dossiers are the same for a hub, which makes them, and for the commands, which read them from a file. */
class DemoDossiersTest {
    private static final String FIRM = "kantoor-demo";

    @TempDir
    Path data;

    @Test
    void theFileListsTheDossiersThatTheHubMakes() throws Exception {
        List<ListedDossier> listed =
                FileMappings.in(Path.of("mappings")).dossiers(FIRM).dossiers();

        try (Database database = Engine.H2.open(data)) {
            FirmOffice office =
                    OfficeDesk.demo(database, data, Clock.systemUTC()).of(FIRM);

            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(office.dossiers().stream()
                            .map(dossier -> listed(dossier, office))
                            .toList());
        }
    }

    private static ListedDossier listed(Dossier dossier, FirmOffice office) {
        String target = office.links(dossier.id()).stream()
                .filter(link -> link.purpose() == Delivery.Purpose.BOOKS)
                .map(link -> office.connection(link.connection()).orElseThrow())
                .map(Connection::target)
                .findFirst()
                .orElse(null);
        return new ListedDossier(
                FIRM,
                dossier.id(),
                dossier.name(),
                dossier.enterpriseNumber(),
                dossier.vatId(),
                dossier.country(),
                dossier.accounts(),
                target);
    }
}
