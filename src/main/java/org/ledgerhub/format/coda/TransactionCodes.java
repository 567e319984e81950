package org.ledgerhub.format.coda;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The transaction code of a movement that comes from a format with other codes: type, family, operation, category. */
final class TransactionCodes {
    private static final int LENGTH = 8;

    /** What the other code contains, and the pair of family and operation for a debit and for a credit. */
    private record Rule(String sign, String debit, String credit) {}

    private static final List<Rule> RULES = List.of(
            new Rule("CHRG", "3537", "3587"),
            new Rule("/RCDT", "0101", "0150"),
            new Rule("/ICDT", "0101", "0150"),
            new Rule("/RRCT", "0201", "0250"),
            new Rule("/IRCT", "0201", "0250"),
            new Rule("/RDDT", "0501", "0505"),
            new Rule("/IDDT", "0503", "0550"),
            new Rule("/CCRD", "0402", "0450"),
            new Rule("/MCRD", "0402", "0450"));
    /** Types of SWIFT, as the standard of CODA equates them; behind the letter that says who made the movement. */
    private static final List<Rule> SWIFT_TYPES = List.of(
            new Rule("BOE", "4701", "4750"),
            new Rule("CHG", "3037", "3087"),
            new Rule("CHK", "0301", "0352"),
            new Rule("COM", "3037", "3087"),
            new Rule("DDT", "0501", "0552"),
            new Rule("FEX", "3001", "3050"),
            new Rule("INT", "3501", "3550"),
            new Rule("MSC", "0101", "0150"),
            new Rule("RTI", "3049", "3099"),
            new Rule("STO", "0103", "0150"),
            new Rule("TRF", "0101", "0150"));

    private static final Pattern SWIFT_TYPE = Pattern.compile("[NSF][A-Z0-9]{3}([+]\\d{3})?");
    /** Family 30, various; operations 39 and 89, not yet coded. */
    private static final Rule UNKNOWN = new Rule("", "3039", "3089");

    private TransactionCodes() {}

    /** Whether the text is a code of this standard. */
    static boolean own(@Nullable String code) {
        return code != null && code.length() == LENGTH && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The code without its type, from a code of another format or none. */
    static String of(@Nullable String other, boolean credit) {
        boolean swift = other != null && SWIFT_TYPE.matcher(other).matches();
        Rule rule = (swift ? SWIFT_TYPES : RULES)
                .stream()
                        .filter(each ->
                                other != null && (swift ? other.startsWith(each.sign, 1) : other.contains(each.sign)))
                        .findFirst()
                        .orElse(UNKNOWN);
        return (credit ? rule.credit : rule.debit) + "000";
    }

    /** The type of a movement: 0 without details, else its own where it announces details, else 1. */
    static char type(char own, boolean details, boolean nested) {
        if (nested) {
            return '2';
        }
        if (details) {
            return own >= '1' && own <= '3' ? own : '1';
        }
        return own >= '0' && own <= '3' ? own : '0';
    }

    /** The type of a detail below a movement or detail of that type. */
    static char detail(char above, boolean nested) {
        return switch (above) {
            case '1' -> '5';
            case '3' -> '8';
            case '7' -> '9';
            default -> nested ? '7' : '6';
        };
    }
}
