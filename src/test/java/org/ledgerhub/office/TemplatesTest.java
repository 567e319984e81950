package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgerhub.target.Delivery.Purpose.BOOKS;
import static org.ledgerhub.target.Delivery.Purpose.FILES;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.Template.Place;
import org.ledgerhub.office.Template.Takes;

/** A template is made once; the clients that follow it are set up by it, and changed with it. */
class TemplatesTest {
    private static final String FIRM = "kantoor-demo";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Place BOOKS_IN_OCTOPUS = new Place(
            "demo-octopus", BOOKS, Map.of("journal.purchase", "A1", "journal.sale", "V1"), Link.Statements.POSTINGS);
    private static final Place FILES_ON_SFTP = new Place("demo-sftp", FILES, Map.of(), Link.Statements.POSTINGS);
    private static final Trigger EVENING = new Trigger(Trigger.Kind.BANK, Trigger.Mode.DAILY, LocalTime.of(18, 30));

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void templateSetsUpItsClientsAndAChangeOfItChangesThemAll(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = office(database, "one", "two");
            Templates templates = office.templates();
            Template made = templates.save(template(0, Takes.UNSAID, BOOKS_IN_OCTOPUS, FILES_ON_SFTP));

            templates.assign(List.of(client("one", Takes.UNSAID), client("two", Takes.UNSAID)));

            assertThat(templates.clients("small"))
                    .extracting(TemplateClient::dossier)
                    .containsExactly("one", "two");
            assertThat(office.links("one")).extracting(Link::connection).containsExactly("demo-octopus", "demo-sftp");
            Link books = office.links("one").getFirst();
            assertThat(books.settings()).containsEntry("journal.purchase", "A1");
            assertThat(books.remoteDossier()).isEqualTo("7");
            assertThat(books.shareDocuments() && books.invoices() && books.bank() && books.receipts())
                    .isTrue();
            assertThat(office.triggers("two")).containsExactly(EVENING);
            assertThat(office.dossier("two").orElseThrow().review()).isEqualTo(Dossier.Review.ALL);

            templates.save(template(made.version(), new Takes(false, true, false, true), BOOKS_IN_OCTOPUS));

            for (String dossier : List.of("one", "two")) {
                assertThat(office.links(dossier))
                        .extracting(Link::active, Link::shareDocuments, Link::bank)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(true, false, false),
                                org.assertj.core.groups.Tuple.tuple(false, true, true));
            }
            assertThat(office.links("one").getFirst().id()).isEqualTo(books.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAClientSaysItselfGoesBeforeTheTemplate(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = office(database, "one");
            Templates templates = office.templates();
            Template made = templates.save(template(0, Takes.UNSAID, BOOKS_IN_OCTOPUS));
            TemplateClient own = new TemplateClient(
                    "one",
                    "small",
                    new Takes(null, false, true, null),
                    List.of(new TemplateClient.Own("demo-octopus", "7", Map.of("journal.purchase", "A5"))));
            templates.assign(List.of(own));

            templates.save(template(made.version(), new Takes(false, true, false, true), BOOKS_IN_OCTOPUS));

            assertThat(templates.clients("small")).containsExactly(own);
            Link link = office.links("one").getFirst();
            assertThat(link.settings())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("journal.purchase", "A5", "journal.sale", "V1"));
            assertThat(List.of(link.shareDocuments(), link.invoices(), link.bank(), link.receipts()))
                    .containsExactly(false, false, true, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereOneClientCannotFollowNoneDoes(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = office(database, "one");
            Templates templates = office.templates();
            templates.save(template(0, Takes.UNSAID, BOOKS_IN_OCTOPUS));

            // The demo's garage books in Odoo.
            assertThatThrownBy(() -> templates.assign(
                            List.of(client("one", Takes.UNSAID), client("garage-noord", Takes.UNSAID))))
                    .isInstanceOf(Templates.Conflict.class)
                    .hasMessageContaining("garage-noord");
            assertThatThrownBy(() ->
                            templates.assign(List.of(new TemplateClient("one", "small", Takes.UNSAID, List.of()))))
                    .isInstanceOf(Templates.Conflict.class)
                    .hasMessageContaining("set of books");

            assertThat(templates.clients("small")).isEmpty();
            assertThat(office.links("one")).isEmpty();
            assertThat(office.triggers("garage-noord")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void releasedClientStaysAsItIsAndIsLeftAloneFromThenOn(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = office(database, "one");
            Templates templates = office.templates();
            Template made = templates.save(template(0, Takes.UNSAID, BOOKS_IN_OCTOPUS));
            templates.assign(List.of(client("one", Takes.UNSAID)));
            List<Link> before = office.links("one");
            assertThatThrownBy(() -> templates.remove("small")).isInstanceOf(Templates.Conflict.class);

            assertThat(templates.release("small", "one")).isPresent();
            assertThat(templates.release("small", "one")).isEmpty();
            templates.save(template(made.version(), new Takes(false, false, false, false), BOOKS_IN_OCTOPUS));

            assertThat(office.links("one")).isEqualTo(before);
            assertThat(templates.remove("small")).isPresent();
            assertThat(templates.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void templatesOfOneFirmAreUnknownToAnotherAndStaleChangesAreRefused(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = office(database, "one");
            office.templates().save(template(0, Takes.UNSAID, BOOKS_IN_OCTOPUS));
            office.templates().assign(List.of(client("one", Takes.UNSAID)));
            Templates other =
                    OfficeDesk.open(database, data, CLOCK).of("kantoor-twee").templates();

            assertThat(other.all()).isEmpty();
            assertThat(other.one("small")).isEmpty();
            assertThat(other.clients("small")).isEmpty();
            assertThat(other.remove("small")).isEmpty();
            assertThat(other.release("small", "one")).isEmpty();
            assertThatThrownBy(() -> other.assign(List.of(client("one", Takes.UNSAID))))
                    .isInstanceOf(Templates.Conflict.class);
            assertThatThrownBy(() -> office.templates().save(template(7, Takes.UNSAID, BOOKS_IN_OCTOPUS)))
                    .isInstanceOf(ConcurrentModificationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoMadeAndAssignedItStandsInTheAuditTrail(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = office(database, "one");
            office.templates().save(template(0, Takes.UNSAID, BOOKS_IN_OCTOPUS));
            office.templates().assign(List.of(client("one", Takes.UNSAID)));

            assertThat(database.jdbc()
                            .sql(
                                    "select subject || ' ' || by_whom from audit_unsealed where kind = 'template' order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("small els", "small/one els");
            assertThat(database.jdbc()
                            .sql("select count(*) from audit_unsealed where kind = 'link' and by_whom = 'els'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    /** The demo firm with more dossiers, and somebody at its desk. */
    private FirmOffice office(Database database, String... dossiers) throws Exception {
        FirmOffice office = OfficeDesk.demo(database, data, CLOCK).of(FIRM, "els");
        for (String id : dossiers) {
            office.save(new Dossier(
                    FIRM,
                    id,
                    "Client " + id,
                    null,
                    null,
                    "BE",
                    List.of(),
                    null,
                    Dossier.Review.FLAGGED,
                    Dossier.ClosedPeriod.HOLD,
                    true,
                    true,
                    0));
        }
        return office;
    }

    private static Template template(long version, Takes takes, Place... places) {
        return new Template(
                FIRM,
                "small",
                "Small companies",
                List.of(places),
                takes,
                List.of(EVENING),
                Dossier.Review.ALL,
                null,
                version);
    }

    private static TemplateClient client(String dossier, Takes takes) {
        return new TemplateClient(
                dossier,
                "small",
                takes,
                List.of(
                        new TemplateClient.Own("demo-octopus", "7", Map.of()),
                        new TemplateClient.Own("demo-sftp", dossier, Map.of())));
    }
}
