package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.MovedClock;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Outcome;

/** A refusal that the package's master data explains makes the hub fetch that again, and not more often than it helps. */
class StaleMasterDataTest {
    private static final MasterData.Account SUPPLIES = new MasterData.Account("613000", "Supplies", false);
    private static final MasterData.Account TELEPHONE = new MasterData.Account("612000", "Telephone", false);
    private static final MasterData.Account BLOCKED = new MasterData.Account("612000", "Telephone", true);

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-28T09:00:00Z"));
    private final PackageOfTests books = new PackageOfTests("books", 5);
    private Database database;
    private OutDesk desk;
    private Dispatch dispatch;

    @BeforeEach
    void open() throws Exception {
        database = Engine.H2.open(folder);
        desk = new OutDesk(database, folder, clock, books);
        dispatch = desk.dispatch("hub-1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void accountThatWasAddedSinceIsFoundBeforeAnythingIsHeld() {
        known(SUPPLIES);
        books.masterData(chart(SUPPLIES, TELEPHONE));
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(1);

        assertThat(desk.status(delivery)).isEqualTo("booked");
        assertThat(books.fetches()).isEqualTo(2);
        assertThat(desk.office.of(OutDesk.FIRM).masterData("books", "1")).hasValue(chart(SUPPLIES, TELEPHONE));
    }

    @Test
    void accountThatIsStillMissingIsHeldAndNotAskedForAgainForTenMinutes() {
        known(SUPPLIES);

        String first = desk.purchase("books", "A1", "1");
        dispatch.run(1);
        String second = desk.purchase("books", "A1", "2");
        dispatch.run(1);

        assertThat(List.of(desk.status(first), desk.status(second))).containsOnly("held");
        assertThat(books.fetches()).isEqualTo(2);
        assertThat(books.batches()).isEmpty();

        clock.pass(Duration.ofMinutes(10));
        desk.purchase("books", "A1", "3");
        dispatch.run(1);
        assertThat(books.fetches()).isEqualTo(3);
    }

    @Test
    void whatThePackageRefusesByNameIsFetchedForTheNextDocuments() {
        known(TELEPHONE);
        books.masterData(chart(BLOCKED));
        books.next((batch, session) -> batch.stream()
                .<Outcome>map(delivery -> new Outcome.Refused(PackageOfTests.problem("account-blocked")))
                .toList());

        String first = desk.purchase("books", "A1", "1");
        dispatch.run(1);
        String second = desk.purchase("books", "A1", "2");
        dispatch.run(1);

        assertThat(List.of(desk.status(first), desk.status(second))).containsOnly("held");
        assertThat(books.batches())
                .as("the second is refused before it is sent")
                .hasSize(1);
        assertThat(books.fetches()).isEqualTo(2);
    }

    @Test
    void packageThatCanNotBeAskedForItsMasterDataChangesNothing() {
        known(SUPPLIES);
        books.next((batch, session) -> {
            throw new AssertionError("nothing is sent");
        });
        books.masterDataDown(true);
        String delivery = desk.purchase("books", "A1", "1");

        dispatch.run(1);

        assertThat(desk.status(delivery)).isEqualTo("held");
        assertThat(desk.office.of(OutDesk.FIRM).masterData("books", "1")).hasValue(chart(SUPPLIES));
    }

    private void known(MasterData.Account... accounts) {
        books.masterData(chart(accounts));
        desk.refresh().refresh(OutDesk.FIRM, "books");
    }

    private static MasterData chart(MasterData.Account... accounts) {
        return new MasterData(List.of(accounts), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
