package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.ledger.UnbalancedPosting;
import org.ledgerhub.target.VatShares;

/**
 * A booking as it stands in Octopus, told as the posting that would have made it. Octopus shows base and VAT of each
 * line and makes the lines of VAT and relation itself: those are told as ours, changed by what its amounts differ from
 * the ones that were sent.
 */
final class StandingEntry {
    private final Posting ours;
    private final JsonNode sent;
    private final JsonNode standing;
    private final Map<String, String> neutral = new HashMap<>();
    private final Map<String, BigDecimal> vatMore;
    private final Set<String> told = new HashSet<>();

    private StandingEntry(Posting ours, ObjectNode sent, JsonNode standing, Map<String, String> codes) {
        this.ours = ours;
        this.sent = sent.path("bookingLines");
        this.standing = standing.path("bookingLines");
        codes.forEach((ourCode, theirs) -> neutral.putIfAbsent(theirs, ourCode));
        this.vatMore = vatMore();
    }

    /**
     * The posting that the booking tells; empty when its amounts do not make one.
     *
     * @param sent what the posting is sent as
     * @param codes neutral VAT code → code of the package
     */
    static Optional<Posting> of(Posting ours, ObjectNode sent, JsonNode standing, Map<String, String> codes) {
        StandingEntry entry = new StandingEntry(ours, sent, standing, codes);
        try {
            return Optional.of(entry.posting(StandingBooking.of(sent), StandingBooking.of(standing)));
        } catch (UnbalancedPosting incomplete) {
            return Optional.empty();
        }
    }

    private Posting posting(StandingBooking wanted, StandingBooking there) {
        BigDecimal more = there.amount().subtract(wanted.amount());
        boolean bank = Lookup.bank(ours);
        List<PostingLine> lines = bank ? bankLines(more) : lines(ours.kind().credit() ? more.negate() : more);
        BigDecimal gross = ours.gross().add(ours.kind().credit() ? more.negate() : more);
        return new Posting(
                ours.id(),
                ours.kind(),
                ours.journal(),
                ours.date(),
                bank ? ours.documentDate() : java.time.LocalDate.parse(there.documentDate()),
                ours.period(),
                ours.dueDate(),
                ours.currency(),
                ours.rate(),
                bank ? ours.number() : there.comment().isEmpty() ? null : there.comment(),
                ours.reference(),
                ours.structuredCommunication(),
                ours.relation(),
                plus(ours.net(), sum("baseAmount", standing).subtract(sum("baseAmount", sent))),
                plus(ours.vat(), sum("vatAmount", standing).subtract(sum("vatAmount", sent))),
                gross,
                ours.opening(),
                plus(ours.closing(), more),
                ours.mapping(),
                lines);
    }

    /** The n-th line that was sent stands as the n-th; what the package has beyond them follows. */
    private List<PostingLine> lines(BigDecimal more) {
        List<PostingLine> lines = new ArrayList<>();
        int n = 0;
        for (PostingLine line : ours.lines()) {
            switch (line.role()) {
                case BASE, ROUNDING -> {
                    base(line, sent.path(n), standing.get(n)).ifPresent(lines::add);
                    n++;
                }
                case VAT, NON_DEDUCTIBLE -> lines.add(vat(line));
                default -> lines.add(changed(line, line.account(), natural(line).subtract(more), line.vat()));
            }
        }
        for (; n < standing.size(); n++) {
            lines.add(extra(standing.get(n)));
        }
        return lines;
    }

    private List<PostingLine> bankLines(BigDecimal more) {
        List<PostingLine> lines = new ArrayList<>();
        int n = 0;
        BigDecimal left = more;
        for (PostingLine line : ours.lines()) {
            if (line.role() == Role.BANK) {
                lines.add(signed(line, line.account(), line.signed().add(left), line.vat()));
                left = BigDecimal.ZERO;
            } else {
                JsonNode there = standing.get(n++);
                if (there != null) {
                    boolean ledger = there.path("type").asText().equals("A");
                    String account = ledger ? account(there) : line.account();
                    lines.add(signed(line, account, decimal(there, "amount").negate(), line.vat()));
                }
            }
        }
        return lines;
    }

    private Optional<PostingLine> base(PostingLine line, JsonNode wanted, @Nullable JsonNode there) {
        if (there == null) {
            return Optional.empty();
        }
        BigDecimal amount = natural(line).add(decimal(there, "baseAmount")).subtract(decimal(wanted, "baseAmount"));
        boolean sameCode = code(there).equals(code(wanted));
        return Optional.of(changed(line, account(there), amount, sameCode ? line.vat() : neutral(code(there))));
    }

    /**
     * The first line of a code takes what the package has more of its VAT; where the buyer owes it, the first one on the
     * other side, too.
     */
    private PostingLine vat(PostingLine line) {
        boolean opposite = natural(line).signum() < 0;
        String code = String.valueOf(line.vat());
        BigDecimal more = vatMore.getOrDefault(code, BigDecimal.ZERO);
        if (more.signum() == 0 || !told.add(code + opposite)) {
            return line;
        }
        return changed(line, line.account(), natural(line).add(opposite ? more.negate() : more), line.vat());
    }

    private PostingLine extra(JsonNode there) {
        PostingLine like = ours.lines().getFirst();
        BigDecimal amount = decimal(there, "baseAmount").add(decimal(there, "vatAmount"));
        return changed(like, account(there), amount, neutral(code(there)));
    }

    /** VAT that the package has more than was sent, by neutral code; lines beyond ours carry their own. */
    private Map<String, BigDecimal> vatMore() {
        Map<String, BigDecimal> more = new HashMap<>();
        for (int n = 0; n < sent.size(); n++) {
            more.merge(
                    neutral(code(sent.get(n))),
                    decimal(sent.get(n), "vatAmount").negate(),
                    BigDecimal::add);
            if (standing.has(n)) {
                more.merge(neutral(code(sent.get(n))), decimal(standing.get(n), "vatAmount"), BigDecimal::add);
            }
        }
        return more;
    }

    private String neutral(String code) {
        return neutral.getOrDefault(code, code);
    }

    private BigDecimal natural(PostingLine line) {
        return VatShares.natural(line, ours.kind());
    }

    private PostingLine changed(PostingLine line, String account, BigDecimal natural, @Nullable String vat) {
        boolean debitIsPlus = ours.kind().purchase() != ours.kind().credit();
        return signed(line, account, debitIsPlus ? natural : natural.negate(), vat);
    }

    private static PostingLine signed(PostingLine line, String account, BigDecimal signed, @Nullable String vat) {
        boolean debit = signed.signum() == 0 ? line.debit() != null : signed.signum() > 0;
        return new PostingLine(
                line.role(),
                account,
                debit ? signed.abs() : null,
                debit ? null : signed.abs(),
                vat,
                line.vatBase(),
                line.rate(),
                line.deductible(),
                line.axes(),
                line.text(),
                line.source(),
                line.bank(),
                line.why());
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal ours, BigDecimal more) {
        return ours == null ? null : ours.add(more);
    }

    private static BigDecimal sum(String field, JsonNode lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(decimal(line, field));
        }
        return sum;
    }

    private static String account(JsonNode line) {
        return line.path("accountKey").asText();
    }

    private static String code(JsonNode line) {
        return line.path("vatCodeKey").asText("");
    }

    private static BigDecimal decimal(JsonNode line, String field) {
        JsonNode number = line.path(field);
        BigDecimal amount =
                number.isMissingNode() || number.isNull() ? BigDecimal.ZERO : new BigDecimal(number.asText());
        return amount.setScale(Math.max(2, amount.scale()));
    }
}
