package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.json.Difference;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.TargetFailure;

class DryRunTest {
    @TempDir
    Path folder;

    private final PackageOfTests books = new PackageOfTests("books", 1);
    private Database database;
    private OutDesk desk;

    @BeforeEach
    void open() throws Exception {
        database = Engine.H2.open(folder);
        desk = new OutDesk(database, folder, Clock.systemUTC(), books);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTheLedgerDoesNotHoldIsNew() {
        String submission = desk.purchase("books", "A1", "1");

        assertThat(desk.dryRun().of(OutDesk.FIRM, submission))
                .hasValueSatisfying(run -> assertThat(run.verdict()).isEqualTo("new"));
        assertThat(books.books()).isEmpty();
        assertThat(desk.status(submission)).isEqualTo("waiting turn");
    }

    @Test
    void submissionThatIsNotApprovedYetCanBeTried() {
        String submission = desk.purchase("books", "A1", "1");
        database.jdbc().sql("delete from outbox").update();
        database.jdbc().sql("delete from delivery").update();

        assertThat(desk.dryRun().of(OutDesk.FIRM, submission))
                .hasValueSatisfying(run -> assertThat(run.verdict()).isEqualTo("new"));
    }

    @Test
    void entryThatStandsThereTheSameIsEqual() {
        String submission = desk.purchase("books", "A1", "1");
        desk.dispatch("one").run(1);
        books.shows(submission, Samples.posting(submission, "1"));

        assertThat(desk.dryRun().of(OutDesk.FIRM, submission))
                .hasValueSatisfying(run -> assertThat(run.verdict()).isEqualTo("equal"));
    }

    @Test
    void entryThatDiffersIsToldPlaceByPlace() {
        String submission = desk.purchase("books", "A1", "1");
        books.shows(submission, Samples.posting(submission, "2"));

        assertThat(desk.dryRun().of(OutDesk.FIRM, submission)).hasValueSatisfying(run -> {
            assertThat(run.verdict()).isEqualTo("differs");
            assertThat(run.differences()).containsExactly(new Difference("number", "1", "2"));
        });
    }

    @Test
    void everyPartOfALongStatementIsCompared() {
        String submission = desk.deliver("books", "B1", "1", "bank", true);
        String second = desk.part(submission, "books", "B1", "2");
        books.shows(submission, Samples.posting(submission, "1"));

        assertThat(desk.dryRun().of(OutDesk.FIRM, submission)).hasValueSatisfying(run -> {
            assertThat(run.verdict()).isEqualTo("differs");
            assertThat(run.parts()).containsExactly(new DryRun.Part(1, "equal"), new DryRun.Part(2, "new"));
        });

        books.shows(second, Samples.posting("2-" + submission, "3"));
        assertThat(desk.dryRun().of(OutDesk.FIRM, submission)).hasValueSatisfying(run -> {
            assertThat(run.parts()).containsExactly(new DryRun.Part(1, "equal"), new DryRun.Part(2, "differs"));
            assertThat(run.differences()).containsExactly(new Difference("part 2: number", "2", "3"));
        });
    }

    @Test
    void submissionOfAnotherFirmIsNotThere() {
        String submission = desk.purchase("books", "A1", "1");

        assertThat(desk.dryRun().of("somebody-else", submission)).isEmpty();
    }

    @Test
    void packageThatIsDownSaysNothing() {
        String submission = desk.purchase("books", "A1", "1");
        books.down(true);

        assertThatThrownBy(() -> desk.dryRun().of(OutDesk.FIRM, submission)).isInstanceOf(TargetFailure.class);
    }
}
