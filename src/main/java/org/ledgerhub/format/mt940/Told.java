package org.ledgerhub.format.mt940;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.document.StatementEntry.Counterparty;
import org.ledgerhub.document.StatementEntry.Original;
import org.ledgerhub.format.FreeTextReference;

/** What field 86 tells about one movement, put together by the style it is written in. */
final class Told {
    @Nullable
    String communication;

    @Nullable
    String structured;

    @Nullable
    String name;

    @Nullable
    String endToEndId;

    @Nullable
    String mandateId;

    @Nullable
    String creditorId;

    /** Code of the business transaction in the German style, three digits. */
    @Nullable
    String businessCode;

    @Nullable
    Original original;

    private @Nullable String iban;
    private @Nullable String number;
    private @Nullable String bic;

    /** Takes an account number, once; an IBAN is known by its check digits. */
    void account(@Nullable String written) {
        if (written == null || iban != null || number != null) {
            return;
        }
        String compact = Blanks.compact(written);
        if (References.iban(compact)) {
            iban = compact;
        } else if (!compact.isEmpty() && !Blanks.isZeros(compact)) {
            number = Blanks.collapsed(written);
        }
    }

    /** Whether an account number was told. */
    boolean hasAccount() {
        return iban != null || number != null;
    }

    /** Takes a BIC, once; a national bank code, or anything else, is none. */
    void bank(@Nullable String written) {
        String compact = written == null ? "" : Blanks.compact(written);
        if (bic == null && isBic(compact)) {
            bic = compact;
        }
    }

    /** Takes a name that is not empty, once. */
    void name(@Nullable String written) {
        name = name == null ? Blanks.collapsed(written) : name;
    }

    static boolean isBic(String text) {
        return (text.length() == 8 || text.length() == 11) && isUpper(text, 0, 6) && isUpperOrDigit(text, 6);
    }

    /** Two letters, two digits and the account: the form of an IBAN, whatever its check digits. */
    static boolean looksLikeIban(String text) {
        return text.length() >= 15
                && text.length() <= 34
                && isUpper(text, 0, 2)
                && isDigit(text.charAt(2))
                && isDigit(text.charAt(3))
                && isUpperOrDigit(text, 4);
    }

    private static boolean isUpper(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpperOrDigit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && !isUpper(text, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Free text, in which a structured communication may stand. */
    void free(@Nullable String text) {
        String collapsed = Blanks.collapsed(text);
        if (collapsed == null) {
            return;
        }
        FreeTextReference found = FreeTextReference.in(collapsed);
        boolean nothingElse = found != null
                && found.isWhole(collapsed)
                && (structured == null || structured.equals(found.reference()));
        communication = nothingElse ? communication : collapsed;
        if (found != null && structured == null) {
            structured = found.reference();
        }
    }

    @Nullable
    Counterparty counterparty() {
        return name == null && iban == null && number == null && bic == null
                ? null
                : new Counterparty(name, iban, number, bic);
    }
}
