package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Original;

/** One movement with the fields that tell about it, until the next one begins. */
final class EntryAssembly {
    private static final String ORIGINAL = "/OCMT/";
    private static final String RATE = "/EXCH/";
    private static final int CURRENCY = 3;

    private final MovementLine line;
    private final List<List<String>> information = new ArrayList<>(1);
    private final List<String> bankLines = new ArrayList<>(0);

    EntryAssembly(MovementLine line) {
        this.line = line;
    }

    MovementLine line() {
        return line;
    }

    void information(Field field) {
        information.add(field.lines());
    }

    void bankLines(Field field) {
        bankLines.addAll(field.lines());
    }

    StatementEntry entry(@Nullable String currency) {
        Told told = Information.of(information, bankLines, line.amount().signum() >= 0);
        String supplement = String.join("", line.supplement());
        told.account(account(supplement));
        told.account(account(line.ownerReference() == null ? "" : line.ownerReference()));
        told.name(line.name());
        if (information.isEmpty() && bankLines.isEmpty()) {
            told.free(line.supplement().isEmpty() ? line.ownerReference() : PlainText.unfolded(line.supplement()));
        }
        Original original = told.original == null ? original(supplement) : told.original;
        return new StatementEntry(
                Amounts.of(line.amount(), currency),
                currency,
                line.bookingDate(),
                line.valueDate(),
                told.counterparty(),
                told.communication,
                told.structured,
                line.bankReference(),
                told.endToEndId,
                told.mandateId,
                told.creditorId,
                code(told.businessCode),
                original == null || currency != null && currency.equals(original.currency()) ? null : original,
                List.of());
    }

    /** The type, with the business code of the German style behind it: {@code NTRF+166}. */
    private @Nullable String code(@Nullable String businessCode) {
        if (line.type() == null || businessCode == null) {
            return line.type() == null ? businessCode : line.type();
        }
        return line.type() + "+" + businessCode;
    }

    /** Dutch banks put the other side's account in place of a reference, or alone on the line behind field 61. */
    private static @Nullable String account(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return null;
        }
        boolean dutchNumber =
                bare.length() == 10 && bare.charAt(0) == '0' && bare.chars().allMatch(Character::isDigit);
        return dutchNumber || Told.looksLikeIban(bare) ? bare : null;
    }

    /** {@code /OCMT/USD49,} with the rate of {@code /EXCH/1,2345}. */
    private static @Nullable Original original(String supplement) {
        String ordered = behind(supplement, ORIGINAL);
        if (ordered == null || ordered.length() <= CURRENCY) {
            return null;
        }
        String currency = ordered.substring(0, CURRENCY);
        BigDecimal amount = Decimals.of(ordered.substring(CURRENCY).strip());
        String rate = behind(supplement, RATE);
        return amount == null
                ? null
                : new Original(Amounts.of(amount, currency), currency, rate == null ? null : Decimals.of(rate.strip()));
    }

    private static @Nullable String behind(String text, String code) {
        int at = text.indexOf(code);
        if (at < 0) {
            return null;
        }
        int end = text.indexOf('/', at + code.length());
        return text.substring(at + code.length(), end < 0 ? text.length() : end);
    }
}
