package org.ledgerhub.sandbox.octopus;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A line of a purchase or sale, checked: account, base, VAT code, VAT and its deductible share in percent. */
record BuySellLine(Account account, BigDecimal base, VatCode code, BigDecimal vat, BigDecimal recup) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** VAT due by the buyer is computed, not copied from paper, so only the spreading of cents may differ. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    static BuySellLine of(Fields line, boolean sale) {
        Account account = account(line);
        String name = line.text("vatCodeKey");
        VatCode code = Catalogue.vatCode(name).orElseThrow(() -> Refusal.badData("unknown VAT code " + name));
        if (code.sale() != sale) {
            throw Refusal.badData("VAT code " + name + " is not for " + (sale ? "sales" : "purchases"));
        }
        BigDecimal base = line.amount("baseAmount");
        BigDecimal vat = vat(code, base, line.optionalAmount("vatAmount").orElse(BigDecimal.ZERO));
        return new BuySellLine(account, base, code, vat, recup(line, account));
    }

    static Account account(Fields line) {
        int number = line.number("accountKey");
        line.key("costCentreKey")
                .filter(id -> !Catalogue.COST_CENTRES.containsKey(id))
                .ifPresent(id -> {
                    throw Refusal.badData("unknown cost centre " + id);
                });
        return Catalogue.account(number).orElseThrow(() -> Refusal.badData("unknown account " + number));
    }

    /** The part of the VAT that becomes a cost. */
    BigDecimal notDeductible() {
        return vat.subtract(deductible());
    }

    BigDecimal deductible() {
        return vat.multiply(recup).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** What the line adds to the document's total. */
    BigDecimal gross() {
        return code.vat().dueByBuyer() ? base : base.add(vat);
    }

    private static BigDecimal vat(VatCode code, BigDecimal base, BigDecimal given) {
        if (code.vat() == VatCode.Vat.NONE && given.signum() != 0) {
            throw Refusal.badData("VAT code " + code.code() + " has no VAT, yet vatAmount is " + given);
        }
        if (!code.vat().dueByBuyer()) {
            return given;
        }
        BigDecimal due = code.of(base);
        if (given.signum() == 0) {
            return due.setScale(2, RoundingMode.HALF_UP);
        }
        if (given.subtract(due).abs().compareTo(TOLERANCE) > 0) {
            throw Refusal.badData("vatAmount " + given + " is not " + code.percentage() + " % of " + base);
        }
        return given;
    }

    private static BigDecimal recup(Fields line, Account account) {
        BigDecimal recup = line.optionalDecimal("vatRecupPercentage").orElse(BigDecimal.valueOf(account.recup()));
        if (recup.signum() < 0 || recup.compareTo(HUNDRED) > 0) {
            throw Refusal.badData("vatRecupPercentage " + recup);
        }
        return recup;
    }
}
