package org.ledgerhub.target.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** An entry of ours as it stands, told as a posting in Odoo's own accounts; for statements nothing is told. */
final class LedgerEntry {
    private final Desk desk;
    private final Session session;

    LedgerEntry(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    Optional<Posting> of(Delivery delivery) throws CallFailure {
        Posting posting = delivery.posting();
        if (posting == null || Lookup.bank(delivery)) {
            return Optional.empty();
        }
        Standing head = desk.moves().ours(List.of(delivery), session).get(delivery);
        if (head == null) {
            return Optional.empty();
        }
        Chart chart = desk.charts().of(session);
        Standing whole = Objects.requireNonNull(
                desk.moves().withLines(List.of(head.id()), session).get(head.id()));
        return Optional.of(posting(posting, delivery, whole, chart));
    }

    private static Posting posting(Posting ours, Delivery delivery, Standing standing, Chart chart) {
        return new Posting(
                ours.id(),
                ours.kind(),
                ours.journal(),
                java.time.LocalDate.parse(standing.date()),
                java.time.LocalDate.parse(standing.documentDate()),
                standing.date().substring(0, 7),
                ours.dueDate(),
                ours.currency(),
                ours.rate(),
                standing.reference(),
                ours.reference(),
                ours.structuredCommunication(),
                ours.relation(),
                ours.net(),
                ours.vat(),
                standing.total(),
                null,
                null,
                ours.mapping(),
                lines(ours, delivery, standing, chart));
    }

    /** A line that stands as it was sent is told as it was sent, at its place; what differs is told as it stands. */
    private static List<PostingLine> lines(Posting ours, Delivery delivery, Standing standing, Chart chart) {
        List<Standing.Line> rest = new ArrayList<>(standing.lines());
        rest.removeIf(line -> line.balance().signum() == 0);
        List<PostingLine> lines = new ArrayList<>();
        for (PostingLine line : ours.lines()) {
            Optional<Standing.Line> same = rest.stream()
                    .filter(there -> there.balance().compareTo(line.signed()) == 0
                            && (chart.code(there.account()).equals(line.account())
                                    || line.role() == Role.VAT && there.kind().equals("tax")))
                    .findFirst();
            same.ifPresent(there -> {
                rest.remove(there);
                lines.add(chart.code(there.account()).equals(line.account()) ? line : told(there, delivery, chart));
            });
        }
        rest.forEach(there -> lines.add(told(there, delivery, chart)));
        return lines;
    }

    private static PostingLine told(Standing.Line line, Delivery delivery, Chart chart) {
        Role role = switch (line.kind()) {
            case "tax" -> Role.VAT;
            case "payment_term" -> Role.RELATION;
            default -> Role.BASE;
        };
        BigDecimal amount = line.balance();
        return new PostingLine(
                role,
                chart.code(line.account()),
                amount.signum() > 0 ? amount : null,
                amount.signum() > 0 ? null : amount.negate(),
                neutral(line.tax(), delivery, chart),
                null,
                null,
                null,
                Map.of(),
                line.name(),
                null,
                null,
                PostingLine.Whys.NONE);
    }

    /** The neutral code that was sent as this tax, else the key of the tax. */
    private static @Nullable String neutral(int tax, Delivery delivery, Chart chart) {
        return chart.taxKey(tax)
                .map(key -> delivery.vatCodes().entrySet().stream()
                        .filter(code -> code.getValue().equals(key))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(key))
                .orElse(null);
    }
}
