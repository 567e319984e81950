package org.ledgerhub.office;

import java.util.Map;
import java.util.Set;
import org.ledgerhub.target.Delivery;

/** The demo firm's connections to the stand-ins: books in Octopus, in Exact Online and in Odoo, files at Dropbox and on SFTP. */
final class DemoConnections {
    private static final String OCTOPUS = "demo-octopus";
    private static final String EXACT = "demo-exact";
    private static final String SFTP = "demo-sftp";
    private static final String ODOO = "demo-odoo";
    private static final String DROPBOX = "demo-dropbox";
    /** Those that a person signs in at the package's own page. */
    static final Set<String> BY_PAGE = Set.of(EXACT, DROPBOX);

    private static final Map<String, String> PASSWORD = Map.of("password", "demo");
    private static final Map<String, String> OCTOPUS_JOURNALS = Map.of(
            "journal.purchase", "A1",
            "journal.purchase-credit", "A2",
            "journal.sale", "V1",
            "journal.sale-credit", "V2",
            "journal.bank", "F1");

    private static final Map<String, String> EXACT_JOURNALS = Map.of(
            "journal.purchase", "20",
            "journal.purchase-credit", "21",
            "journal.sale", "70",
            "journal.sale-credit", "71",
            "journal.bank", "50");

    private static final Map<String, String> ODOO_JOURNALS = Map.of(
            "journal.purchase", "BILL",
            "journal.purchase-credit", "BILL",
            "journal.sale", "INV",
            "journal.sale-credit", "INV",
            "journal.bank", "BNK1");

    private final OfficeSettings settings;

    DemoConnections(OfficeSettings settings) {
        this.settings = settings;
    }

    /** Adds what is not there. */
    void add(FirmOffice office) {
        connection(
                office,
                OCTOPUS,
                "octopus",
                Map.of(
                        "url", settings.standIns() + "/sandbox/octopus",
                        "user", "demo",
                        "softwareHouse", "5c6f1d0e-8a1b-4a5e-9d57-3f0c2b7a9e11"),
                PASSWORD);
        connection(
                office,
                EXACT,
                "exact",
                Map.of(
                        "url",
                        settings.standIns() + "/sandbox/exact",
                        "clientId",
                        "7c1f3c5e-2b6a-4d1e-9c43-6f0a51d2b9e8"),
                Map.of("clientSecret", "demo"));
        connection(
                office,
                SFTP,
                "sftp",
                Map.of(
                        "host", "127.0.0.1",
                        "port", String.valueOf(settings.sandbox().sftpPort()),
                        "user", "demo"),
                PASSWORD);
        connection(
                office,
                ODOO,
                "odoo",
                Map.of(
                        "url", settings.standIns() + "/sandbox/odoo",
                        "database", "demo",
                        "user", "demo"),
                Map.of("apiKey", "de30c0dede30c0dede30c0dede30c0dede30c0de", "password", "demo"));
        connection(
                office,
                DROPBOX,
                "dropbox",
                Map.of(
                        "www", settings.standIns() + "/sandbox/dropbox/www",
                        "api", settings.standIns() + "/sandbox/dropbox/api",
                        "content", settings.standIns() + "/sandbox/dropbox/content",
                        "appKey", "demo-app"),
                Map.of("appSecret", "demo-secret"));
        link(office, "demo-peeters-books", "bakkerij-peeters", OCTOPUS, Delivery.Purpose.BOOKS, "1", OCTOPUS_JOURNALS);
        link(office, "demo-lumen-books", "studio-lumen", EXACT, Delivery.Purpose.BOOKS, "1001002", EXACT_JOURNALS);
        link(office, "demo-lumen-files", "studio-lumen", DROPBOX, Delivery.Purpose.FILES, "studio-lumen", Map.of());
        link(office, "demo-noord-books", "garage-noord", ODOO, Delivery.Purpose.BOOKS, "3", ODOO_JOURNALS);
        link(office, "demo-noord-files", "garage-noord", SFTP, Delivery.Purpose.FILES, "garage-noord", Map.of());
    }

    /** The stand-ins may listen elsewhere than at the last start: addresses follow the settings. */
    private static void connection(
            FirmOffice office, String id, String target, Map<String, String> settings, Map<String, String> secrets) {
        Connection wanted = new Connection(
                office.firm(), id, "Demo " + target, target, settings, Connection.Status.ACTIVE, null, 0);
        office.connection(id)
                .ifPresentOrElse(
                        there -> {
                            if (!there.settings().equals(settings)) {
                                office.save(wanted.withVersion(there.version()), Map.of());
                            }
                        },
                        () -> office.save(wanted, secrets));
    }

    private static void link(
            FirmOffice office,
            String id,
            String dossier,
            String connection,
            Delivery.Purpose purpose,
            String remoteDossier,
            Map<String, String> settings) {
        if (office.link(id).isEmpty()) {
            office.save(new Link(
                    office.firm(),
                    id,
                    dossier,
                    connection,
                    purpose,
                    remoteDossier,
                    settings,
                    Link.Statements.POSTINGS,
                    true,
                    true,
                    true,
                    true));
        }
    }
}
