package org.ledgerhub.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * A posting beside what the ledger holds.
     *
     * @param posting what would be booked; of a long statement the first part
     * @param inLedger the entry that stands there, absent when none does or when the package shows no whole entry
     * @param differences between the two
     * @param verdict {@code new}, {@code equal} or {@code differs}
     */
    public record Comparison(
            Posting posting, @Nullable Posting inLedger, List<Difference> differences, String verdict) {}

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
        Open open = deliveries.of(desk.firm(), submission).stream()
                .filter(written -> written.link().equals(link.id()) && written.part() == 1)
                .findFirst()
                .orElseGet(() -> deliveries.planned(desk.firm(), submission, link, target.name()));
        ReadingSession session = sessions.over(link, desk, connection, target.spec());
        return Optional.ofNullable(open.posting()).map(posting -> compare(posting, assembly.of(open), target, session));
    }

    private static Comparison compare(Posting posting, Delivery delivery, Target target, ReadingSession session) {
        Optional<Posting> standing = target.inLedger(delivery, session);
        List<Difference> differences = standing.map(entry -> Difference.between(posting, entry, OURS_ALONE))
                .orElse(List.of());
        boolean there = standing.isPresent()
                || target.find(List.of(delivery), session).get(delivery).isPresent();
        String verdict = !there ? "new" : differences.isEmpty() ? "equal" : "differs";
        return new Comparison(posting, standing.orElse(null), differences, verdict);
    }
}
