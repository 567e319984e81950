package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.mapping.FileMappings;
import org.ledgerhub.mapping.Mappings;

/** A long statement is booked in parts, of which memory holds one at a time. */
class LongStatementsTest {
    private static final int ENTRIES = 4_500;
    private static final BigDecimal MOVED = new BigDecimal("-45000.00");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void eachPartIsAPostingOfItsOwnWithItsOwnDeliveryAndTheyAddUp(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.mapping.set(new Mappings(FileMappings.in(Path.of("mappings")))
                    .of(RegisterDesk.FIRM, "bakkerij-peeters", "octopus", "BE"));

            Submission sent = desk.through(statement());

            assertThat(sent.problem()).isNull();
            assertThat(sent.deliveries())
                    .extracting(Submission.DeliveryState::part)
                    .containsExactly(1, 2, 3);
            assertThat(sent.postings())
                    .extracting(posting -> posting.lines().size())
                    .allMatch(lines -> lines <= 2_000)
                    .hasSize(3);
            assertThat(sent.postings().stream().map(Posting::gross).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(MOVED);
            assertThat(sent.postings().stream().map(posting -> posting.id().substring(0, 8)))
                    .doesNotHaveDuplicates();
            assertThat(desk.count("select count(*) from posting_part")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void codingAnewLeavesNoPartOfTheOldCoding(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.mapping.set(new Mappings(FileMappings.in(Path.of("mappings")))
                    .of(RegisterDesk.FIRM, "bakkerij-peeters", "octopus", "BE"));
            String id = desk.through(statement()).id();
            desk.mapping.set(new PlainMapping());

            desk.firm().replay(id, "demo", "One posting is enough.");
            desk.sweep();

            Submission anew = desk.submission(id);
            assertThat(anew.postings()).hasSize(1);
            assertThat(desk.count("select count(*) from posting_part")).isZero();
            assertThat(desk.count("select count(*) from outbox")).isEqualTo(1);
            assertThat(anew.deliveries())
                    .filteredOn(delivery -> Set.of(Status.WAITING).contains(delivery.status()))
                    .hasSize(1);
        }
    }

    private static String statement() {
        return Papers.statement(
                        "1",
                        "50000.00",
                        IntStream.range(0, ENTRIES)
                                .mapToObj(n -> "02-03 -10.00")
                                .toList()
                                .toArray(String[]::new))
                .file();
    }

    @ParameterizedTest
    @EnumSource
    void partsWaitForApprovalTogether(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            desk.mapping.set(new Mappings(FileMappings.in(Path.of("mappings")))
                    .of(RegisterDesk.FIRM, "bakkerij-peeters", "octopus", "BE"));
            String id = desk.through(statement()).id();
            // As if policy had asked a person: nothing was handed over yet.
            database.jdbc().sql("delete from outbox").update();
            database.jdbc().sql("delete from delivery").update();
            database.jdbc().sql("update submission set status = 'coded'").update();

            Submission approved = desk.firm().approve(id, "demo", "Fine.").orElseThrow();

            assertThat(approved.deliveries()).hasSize(3);
            assertThat(approved.deliveries().stream().map(Submission.DeliveryState::status))
                    .isEqualTo(Collections.nCopies(3, Status.WAITING));
        }
    }
}
