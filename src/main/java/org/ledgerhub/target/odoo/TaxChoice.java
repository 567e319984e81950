package org.ledgerhub.target.odoo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/**
 * The tax of each neutral VAT code in one posting. VAT that is deducted in part has a tax of its own when the connection
 * names one; else the part that is a cost is a line without tax, and the tax is brought down to what is deducted.
 */
final class TaxChoice {
    /** The package's code of what stands outside VAT: no tax at all. */
    static final String NONE = "none";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private final Map<String, Chart.Tax> byCode = new HashMap<>();
    private final Map<String, Boolean> partly = new HashMap<>();

    /** Chooses for every code of the posting. */
    TaxChoice(Delivery delivery, Posting posting, Chart chart, Session session) throws CallFailure {
        for (PostingLine line : posting.lines()) {
            String code = line.vat();
            if (line.role() == Role.BASE && code != null && !partly.containsKey(code)) {
                choose(code, delivery, posting, chart, session);
            }
        }
    }

    /** The tax of a line; empty when it has none. */
    Optional<Chart.Tax> of(PostingLine line) {
        return Optional.ofNullable(line.vat()).map(byCode::get);
    }

    /** Whether the tax itself puts the part that is not deducted on the cost. */
    boolean splits(String code) {
        return partly.getOrDefault(code, false);
    }

    private void choose(String code, Delivery delivery, Posting posting, Chart chart, Session session)
            throws CallFailure {
        Optional<String> special = share(code, posting).flatMap(share -> named(code, share, session));
        partly.put(code, special.isPresent());
        String key = special.orElseGet(() -> delivery.vatCodes().getOrDefault(code, NONE));
        if (key.equals(NONE)) {
            return;
        }
        Chart.Tax tax = chart.taxes().get(key);
        if (tax == null || !tax.usable()) {
            throw CallFailure.refused(Problem.error(
                    "vat-code-unmapped",
                    tax == null
                            ? "Odoo has no tax " + key + " for " + code + "."
                            : "The tax " + tax.name() + " (" + key + ") is archived in Odoo.",
                    "Activate the tax in Odoo, or map " + code + " to another one, refresh, and try again."));
        }
        byCode.put(code, tax);
    }

    /** The one share that all lines of a code have, unless it is all of it. */
    private static Optional<BigDecimal> share(String code, Posting posting) {
        List<BigDecimal> shares = posting.lines().stream()
                .filter(line -> line.role() == Role.BASE && code.equals(line.vat()))
                .map(line -> line.deductible() == null ? ALL : line.deductible().stripTrailingZeros())
                .distinct()
                .toList();
        return shares.size() == 1 && shares.getFirst().compareTo(ALL) != 0
                ? Optional.of(shares.getFirst())
                : Optional.empty();
    }

    private static Optional<String> named(String code, BigDecimal share, Session session) {
        String setting = Objects.requireNonNullElse(session.setting(OdooSpec.PARTLY_DEDUCTIBLE), "");
        String wanted = code + "/" + share.toPlainString() + "=";
        return List.of(setting.split("\\s+")).stream()
                .filter(entry -> entry.startsWith(wanted))
                .map(entry -> entry.substring(wanted.length()))
                .findFirst();
    }
}
