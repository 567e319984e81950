package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.register.AccountLedger.Stretch;

/** Statements of one account may come in any order, split and overlapping in any way: the books are always the same. */
class StatementOrderTest {
    private static final int THREADS = 4;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void fiveStatementsInEveryOrderAreBookedOnceEachAndNoneIsHeld(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            List<Stretch> stretches = List.of(
                    new Stretch(0, 3), new Stretch(2, 4), new Stretch(4, 6), new Stretch(5, 7), new Stretch(7, 9));
            int n = 0;
            for (List<Integer> order : permutations(stretches.size())) {
                AccountLedger ledger = AccountLedger.random(account(desk, "order" + ++n), 9, new Random(11));

                arrive(desk, ledger, stretches, order, THREADS);

                assertAllBookedOnce(desk, ledger, "in the order " + order);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementsThatOverlapAndHoldEachOtherAreBookedOnceInAnyOrder(Engine engine) throws Exception {
        try (Database database = engine.open(data);
                RegisterDesk desk = RegisterDesk.open(database, data)) {
            for (int seed = 1; seed <= 80; seed++) {
                Random random = new Random(seed);
                int length = 1 + random.nextInt(12);
                AccountLedger ledger = AccountLedger.random(account(desk, "split" + seed), length, random);
                List<Stretch> stretches = AccountLedger.cover(length, 1 + random.nextInt(5), random);
                List<Integer> order = new ArrayList<>(
                        IntStream.range(0, stretches.size()).boxed().toList());
                Collections.shuffle(order, random);

                arrive(desk, ledger, stretches, order, seed % 2 == 0 ? THREADS : 1);

                assertAllBookedOnce(desk, ledger, "seed " + seed + ": " + stretches + " in the order " + order);
            }
        }
    }

    /** Each thread hands in its share and carries on whatever is there, its own or not. */
    private static void arrive(
            RegisterDesk desk, AccountLedger ledger, List<Stretch> stretches, List<Integer> order, int threads)
            throws Exception {
        DuplicatesTest.together(threads, thread -> {
            for (int i = thread; i < order.size(); i += threads) {
                int which = order.get(i);
                desk.receive(
                        which % 2 == 0 ? null : "bakkerij-peeters",
                        "channel" + thread,
                        ledger.file(String.valueOf(which + 1), stretches.get(which)));
                if (i % 2 == 0) {
                    desk.sweep();
                }
            }
            desk.sweep();
            return null;
        });
        desk.sweep();
    }

    private static void assertAllBookedOnce(RegisterDesk desk, AccountLedger ledger, String told) {
        List<Submission> submissions = desk
                .database()
                .jdbc()
                .sql("select submission from bank_statement where account = ?")
                .param(ledger.account())
                .query(String.class)
                .list()
                .stream()
                .map(desk::submission)
                .toList();
        assertThat(submissions)
                .as(told)
                .extracting(Submission::status)
                .isSubsetOf(Status.WAITING, Status.DUPLICATE, Status.DISMISSED);
        List<Submission> booked = submissions.stream()
                .filter(submission -> submission.status() == Status.WAITING)
                .toList();
        assertThat(booked.stream()
                        .flatMap(submission -> desk.firm().entries(submission.id(), 0, 100).stream())
                        .map(StatementEntry::communication))
                .as(told)
                .containsExactlyInAnyOrderElementsOf(ledger.movements().stream()
                        .map(StatementEntry::communication)
                        .toList());
        assertPostingsFollowEachOther(booked, ledger, told);
    }

    /** No balance comes twice, so the postings in the order of their opening must be the ledger cut into pieces. */
    private static void assertPostingsFollowEachOther(List<Submission> booked, AccountLedger ledger, String told) {
        BigDecimal at = ledger.opening();
        for (Posting posting : booked.stream()
                .flatMap(submission -> submission.postings().stream())
                .sorted(Comparator.comparing(Posting::opening))
                .toList()) {
            assertThat(posting.opening()).as(told).isEqualByComparingTo(at);
            at = Objects.requireNonNull(posting.closing());
        }
        assertThat(at).as(told).isEqualByComparingTo(ledger.closing());
    }

    /** A new account of the dossier. */
    private static String account(RegisterDesk desk, String name) {
        desk.database()
                .jdbc()
                .sql("insert into dossier_account (firm, dossier, account) values (?, 'bakkerij-peeters', ?)")
                .params(RegisterDesk.FIRM, name)
                .update();
        return name;
    }

    private static List<List<Integer>> permutations(int n) {
        if (n == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(n - 1)) {
            for (int place = 0; place <= shorter.size(); place++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(place, n - 1);
                all.add(longer);
            }
        }
        return all;
    }
}
