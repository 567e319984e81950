package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerhub.register.Papers.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Delivery;

/** Where statements go as CODA files, one file tells the statement's own entries, once, and no posting goes with it. */
class StatementsAsFilesTest {
    @TempDir
    Path data;

    private Database database;
    private RegisterDesk desk;

    @BeforeEach
    void open() throws Exception {
        database = Engine.H2.open(data);
        desk = RegisterDesk.open(database, data);
        say(Link.Statements.CODA);
    }

    @AfterEach
    void close() {
        desk.close();
        database.close();
    }

    @Test
    void statementThatGoesAsAFileIsNotCodedAndHasOneDelivery() throws Exception {
        Submission sent =
                desk.through(statement("NORULE", "100.00", "02-03 -10.00").file());

        assertThat(sent.status()).isEqualTo(Status.WAITING);
        assertThat(sent.postings()).isEmpty();
        assertThat(sent.deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.coda()).isTrue());
    }

    @Test
    void fileOfAnOverlappingStatementHoldsOnlyItsNewEntries() throws Exception {
        desk.through(statement("1", "100.00", "02-03 -10.00").file());
        Submission longer = desk.through(
                statement("2", "100.00", "02-03 -10.00", "02-04 -7.00").file());

        ReadFile file = read(longer);

        assertThat(file.statement().openingBalance().amount()).isEqualByComparingTo("90.00");
        assertThat(file.statement().closingBalance().amount()).isEqualByComparingTo("83.00");
        assertThat(file.entries()).hasSize(1);
        assertThat(file.statement().findings()).isEmpty();
    }

    @Test
    void knownStretchInTheMiddleMakesTwoStatementsOfTheFile() throws Exception {
        desk.through(statement("2", "90.00", "02-04 -10.00").file());
        Submission around = desk.through(statement("1", "100.00", "02-03 -10.00", "02-04 -10.00", "02-05 -5.00")
                .file());

        ReadFile file = read(around);

        assertThat(file.parts())
                .extracting(part -> part.statement().openingBalance().amount().intValueExact() + " to "
                        + part.statement().closingBalance().amount().intValueExact())
                .containsExactly("100 to 90", "80 to 75");
    }

    @Test
    void codaFileWithOneStatementGoesAsItCameAndOneWithSeveralInParts() throws Exception {
        String one = asCoda(statement("1", "100.00", "02-03 -10.00").file());
        String two = asCoda(statement("2", "90.00", "02-04 -10.00").file().replace("END\n", "")
                + statement("3", "80.00", "02-05 -10.00").file().replace("PAPER\n", ""));
        Submission alone = desk.through(one);
        desk.receive(two);
        desk.sweep();
        List<Submission> both = desk.all().stream()
                .filter(submission -> !submission.id().equals(alone.id()))
                .toList();

        assertThat(content(alone)).isEqualTo(one);
        assertThat(both).hasSize(2);
        for (Submission part : both) {
            assertThat(read(part).parts()).hasSize(1);
        }
    }

    @Test
    void settingThatChangesAfterwardsLeavesWhatWaitsAsItIs() throws Exception {
        Submission asFile =
                desk.through(statement("1", "100.00", "02-03 -10.00").file());
        say(Link.Statements.POSTINGS);
        Submission asPosting =
                desk.through(statement("2", "90.00", "02-04 -10.00").file());

        assertThat(desk.submission(asFile.id()).deliveries())
                .extracting(Submission.DeliveryState::coda)
                .containsExactly(true);
        assertThat(asPosting.deliveries())
                .extracting(Submission.DeliveryState::coda)
                .containsExactly(false);
    }

    private void say(Link.Statements how) {
        FirmOffice office = desk.part(Office.class).of(RegisterDesk.FIRM);
        office.links("bakkerij-peeters")
                .forEach(link -> office.save(new Link(
                        link.firm(),
                        link.id(),
                        link.dossier(),
                        link.connection(),
                        link.purpose(),
                        link.remoteDossier(),
                        link.settings(),
                        how,
                        link.invoices(),
                        link.bank(),
                        link.receipts(),
                        link.active())));
    }

    private static String asCoda(String paper) {
        return paper.replace("\"format\":\"paper\"", "\"format\":\"coda\"");
    }

    private ReadFile read(Submission submission) throws IOException {
        return ReadFile.of(content(submission).getBytes(StandardCharsets.ISO_8859_1), "sent.cod");
    }

    private String content(Submission submission) throws IOException {
        Delivery.File file =
                desk.part(Enclosures.class).of(submission.id(), true).getFirst();
        try (InputStream in = file.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
