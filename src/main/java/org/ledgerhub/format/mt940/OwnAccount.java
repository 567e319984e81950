package org.ledgerhub.format.mt940;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement.Account;
import org.ledgerhub.document.References;

/**
 * The account of field 25 as banks write it: IBAN, Belgian number, bank code and number, BIC and number, with the
 * currency behind it or not.
 *
 * @param written first line of the field
 * @param bank second line, the BIC of field 25P
 */
record OwnAccount(String written, @Nullable String bank) {
    private static final int CURRENCY = 3;
    private static final int BELGIAN = 12;

    static OwnAccount of(Field field) {
        String bank = field.lines().size() > 1 ? field.lines().get(1).strip() : null;
        return new OwnAccount(field.first(), bank != null && Told.isBic(bank) ? bank : null);
    }

    /** As an account in this currency; an IBAN whose check digits fail is told. */
    Account account(@Nullable String currency, int line, Findings findings) {
        String bare = withoutCurrency(written, currency);
        String compact = Blanks.compact(bare);
        if (Told.looksLikeIban(compact)) {
            if (!References.iban(compact)) {
                findings.warn(
                        "iban-invalid",
                        line,
                        "The account " + compact + " fails the check of an IBAN.",
                        "Compare it with the account at the bank.");
            }
            return new Account(compact, null, bank, currency, null);
        }
        String digits = bare.replaceAll("[ .-]", "");
        if (digits.length() == BELGIAN
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && References.belgian(digits)) {
            return new Account(References.belgianIban(digits), null, bank, currency, null);
        }
        return numbered(bare, currency);
    }

    /** Behind a BIC or a word stands the number; a bank code of digits is part of it. */
    private Account numbered(String bare, @Nullable String currency) {
        int slash = bare.indexOf('/');
        String before = slash < 0 ? "" : bare.substring(0, slash).strip();
        boolean bankCode = !before.isEmpty() && before.chars().allMatch(Character::isDigit);
        String number = slash < 0 || bankCode ? bare : bare.substring(slash + 1);
        boolean name = before.endsWith("BANK"); // a word of eleven letters is no BIC
        String bic = bank == null && !name && Told.isBic(before) ? before : bank;
        if (slash >= 0 && References.iban(Blanks.compact(number))) {
            return new Account(Blanks.compact(number), null, bic, currency, null);
        }
        String known = number.isBlank() || Blanks.isZeros(Blanks.compact(number)) ? null : number.strip();
        return new Account(null, known, bic, currency, null);
    }

    private static String withoutCurrency(String text, @Nullable String currency) {
        int end = text.length() - CURRENCY;
        if (currency == null || end <= 0 || !text.endsWith(currency)) {
            return text;
        }
        char before = text.charAt(end - 1);
        boolean apart = before == ' ' || before == '/' || before >= '0' && before <= '9';
        String rest = text.substring(0, before == '/' ? end - 1 : end).strip();
        return apart ? rest : text;
    }
}
