package org.ledgerhub.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Difference;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Target;
import org.springframework.stereotype.Component;

/** What sending a submission would do to the ledger, asked of the package the same way as before booking; no writes. */
@Component
public class DryRun {
    /** Why a line is as it is, and which mapping said so, is ours alone. */
    private static final Set<String> OURS_ALONE = Set.of("why", "mapping");

    private static final String DIFFERS = "differs";
    /** Of a long statement; the first ones tell what is wrong. */
    private static final int MOST_DIFFERENCES = 1_000;

    private final Office office;
    private final OpenDeliveries deliveries;
    private final Assembly assembly;
    private final Targets targets;
    private final Sessions sessions;

    DryRun(Office office, OpenDeliveries deliveries, Assembly assembly, Targets targets, Sessions sessions) {
        this.office = office;
        this.deliveries = deliveries;
        this.assembly = assembly;
        this.targets = targets;
        this.sessions = sessions;
    }

    /**
     * What is coded beside what the ledger holds.
     *
     * @param posting what would be booked; of a long statement the first part
     * @param inLedger the entry that stands there for it, absent when none does or when the package shows no whole entry
     * @param differences between the two; those of a later part begin with {@code part 2: }
     * @param verdict {@code new}, {@code equal} or {@code differs}; over all parts
     * @param parts each part of a long statement by itself; absent when there is one
     */
    public record Comparison(
            Posting posting,
            @Nullable Posting inLedger,
            List<Difference> differences,
            String verdict,
            @Nullable List<Part> parts) {}

    /**
     * One part of a long statement.
     *
     * @param part from 1
     * @param verdict {@code new}, {@code equal} or {@code differs}
     */
    public record Part(int part, String verdict) {}

    /**
     * Compares what is coded with the ledger; empty when the firm has no such submission, when it is not coded yet, or
     * when nothing keeps the books of its dossier.
     *
     * @throws org.ledgerhub.target.TargetFailure when the package can't be asked
     */
    public Optional<Comparison> of(String firm, String submission) {
        FirmOffice desk = office.of(firm);
        return deliveries
                .dossier(firm, submission)
                .flatMap(dossier -> books(desk, dossier))
                .flatMap(link -> compare(desk, link, submission));
    }

    private static Optional<Link> books(FirmOffice desk, String dossier) {
        return desk.links(dossier).stream()
                .filter(link -> link.active() && link.purpose() == Delivery.Purpose.BOOKS)
                .findFirst();
    }

    private Optional<Comparison> compare(FirmOffice desk, Link link, String submission) {
        Connection connection = desk.connection(link.connection()).orElseThrow();
        Target target = targets.named(connection.target());
        ReadingSession session = sessions.over(link, desk, connection, target.spec());
        int parts = deliveries.parts(submission);
        List<Part> compared = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        Comparison first = null;
        for (int part = 1; part <= parts; part++) {
            Open open = open(desk, link, target, submission, part);
            Posting posting = open.posting();
            if (posting == null) {
                return Optional.empty();
            }
            Comparison one = compare(posting, assembly.of(open), target, session);
            first = first == null ? one : first;
            compared.add(new Part(part, one.verdict()));
            one.differences().stream()
                    .limit((long) MOST_DIFFERENCES - differences.size())
                    .map(part == 1 ? UnaryOperator.identity() : told(part))
                    .forEach(differences::add);
        }
        return Optional.ofNullable(first)
                .map(one -> new Comparison(
                        one.posting(), one.inLedger(), differences, verdict(compared), parts == 1 ? null : compared));
    }

    private Open open(FirmOffice desk, Link link, Target target, String submission, int part) {
        return deliveries
                .of(desk.firm(), submission, link.id(), part)
                .orElseGet(() -> deliveries.planned(desk.firm(), submission, link, target.name(), part));
    }

    private static UnaryOperator<Difference> told(int part) {
        return difference ->
                new Difference("part " + part + ": " + difference.path(), difference.ours(), difference.theirs());
    }

    /** Parts that are partly there make the whole differ. */
    private static String verdict(List<Part> parts) {
        List<String> verdicts = parts.stream().map(Part::verdict).distinct().toList();
        return verdicts.size() == 1 ? verdicts.getFirst() : DIFFERS;
    }

    private static Comparison compare(Posting posting, Delivery delivery, Target target, ReadingSession session) {
        Optional<Posting> standing = target.inLedger(delivery, session);
        List<Difference> differences = standing.map(entry -> Difference.between(posting, entry, OURS_ALONE))
                .orElse(List.of());
        boolean there = standing.isPresent()
                || target.find(List.of(delivery), session).get(delivery).isPresent();
        String verdict = !there ? "new" : differences.isEmpty() ? "equal" : DIFFERS;
        return new Comparison(posting, standing.orElse(null), differences, verdict, null);
    }
}
