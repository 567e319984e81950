package org.ledgerhub.format.coda;

import java.util.Locale;

/** Lines of a statement for tests, each field put in its place. */
final class Records {
    private Records() {}

    static String header() {
        return "0000014012600005" + " ".repeat(44) + "KREDBEBB   00700123432 00000" + " ".repeat(39) + "2\n";
    }

    static String oldBalance(long thousandths) {
        return "12000BE47063000111280" + " ".repeat(18) + "EUR" + signed(thousandths) + "130126" + " ".repeat(61)
                + "014\n";
    }

    static String movement(int sequence, int detail, long thousandths, String code, String text) {
        return String.format(
                Locale.ROOT,
                "21%04d%04d%21s%s140126%s0%-53s14012600000 0\n",
                sequence,
                detail,
                "",
                signed(thousandths),
                code,
                text);
    }

    static String newBalance(long thousandths) {
        return "8000BE47063000111280" + " ".repeat(18) + "EUR" + signed(thousandths) + "140126" + " ".repeat(64)
                + "0\n";
    }

    static String trailer(int records, long debits, long credits) {
        return String.format(Locale.ROOT, "9%15s%06d%015d%015d%75s2\n", "", records, debits, credits, "");
    }

    private static String signed(long thousandths) {
        return String.format(Locale.ROOT, "%d%015d", thousandths < 0 ? 1 : 0, Math.abs(thousandths));
    }
}
