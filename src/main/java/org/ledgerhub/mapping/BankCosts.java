package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/**
 * Bank costs with VAT: an entry of which one detail is VAT (CODA category 011). It is split only when a rule gives
 * account and VAT code and the other details × the code's percentage agree with the VAT within 0.01; else nothing is
 * deducted.
 */
final class BankCosts {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int SMALLEST_BATCH = 2;

    private final RuleBook rules;
    private final VatCodeChoice vatCodes;

    BankCosts(RuleBook rules, VatCodeChoice vatCodes) {
        this.rules = rules;
        this.vatCodes = vatCodes;
    }

    Optional<Split> split(StatementEntry entry, Facts facts) throws Held {
        List<StatementEntry> vat =
                entry.details().stream().filter(EntryFacts::isVat).toList();
        if (vat.size() != 1 || entry.details().size() < SMALLEST_BATCH) {
            return Optional.empty();
        }
        Optional<Decided> account = rules.decide(Decision.ACCOUNT, facts);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        facts.put(Fact.ACCOUNT_CODE, account.get().value());
        Optional<Decided> code = rules.decide(Decision.VAT, facts);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        VatCode known = vatCodes.chooseForCosts(code.get(), facts);
        BigDecimal base = entry.amount().subtract(vat.get(0).amount());
        if (!agrees(known, base, vat.get(0).amount()) || !addsUp(entry)) {
            return Optional.empty();
        }
        Decided vatAccount = EntryCoding.kind(rules, "vat-deductible", facts);
        return Optional.of(new Split(base, vat.get(0).amount(), known, account.get(), code.get(), vatAccount));
    }

    private static boolean agrees(VatCode code, BigDecimal base, BigDecimal vat) {
        return code.treatment() == VatCode.Treatment.CHARGED
                && code.rate() != null
                && base.multiply(code.rate())
                                .movePointLeft(2)
                                .subtract(vat)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static boolean addsUp(StatementEntry entry) {
        return entry.details().stream()
                        .map(StatementEntry::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(entry.amount())
                == 0;
    }

    /**
     * Cost and VAT of one entry.
     *
     * @param base signed as the bank moved it
     * @param vat signed as the bank moved it
     * @param code neutral VAT code
     * @param account of the cost
     * @param why of the VAT code
     * @param vatAccount of the deductible VAT
     */
    record Split(BigDecimal base, BigDecimal vat, VatCode code, Decided account, Decided why, Decided vatAccount) {

        List<PostingLine> lines(String currency, String source) {
            return List.of(
                    line(Role.BASE, account, base, null, currency, source),
                    line(Role.VAT, vatAccount, vat, Amounts.of(base.abs(), currency), currency, source));
        }

        private PostingLine line(
                Role role,
                Decided on,
                BigDecimal amount,
                @org.jspecify.annotations.Nullable BigDecimal vatBase,
                String currency,
                String source) {
            BigDecimal size = Amounts.of(amount.abs(), currency);
            boolean in = amount.signum() >= 0;
            return new PostingLine(
                    role,
                    on.value(),
                    in ? null : size,
                    in ? size : null,
                    code.code(),
                    vatBase,
                    code.rate(),
                    null,
                    on.axes(),
                    code.label(),
                    source,
                    null,
                    new PostingLine.Whys(on.why(), why.why()));
        }
    }
}
