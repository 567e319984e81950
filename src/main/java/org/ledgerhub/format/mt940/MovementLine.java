package org.ledgerhub.format.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What field 61 tells of a movement: {@code 6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][34x]}.
 *
 * @param valueDate day interest counts from
 * @param bookingDate day of entry; a bank that leaves it out means the value date
 * @param expected whether it is not booked yet (marks EC and ED)
 * @param amount signed: a credit and the reversal of a debit are money in
 * @param type transaction type, such as {@code NTRF}; absent when the bank left it out
 * @param ownerReference reference of the account's owner, absent when it says {@code NONREF}
 * @param name of the other side, which old Dutch statements put behind a reference filled up with blanks
 * @param bankReference reference of the bank, behind {@code //}
 * @param supplement what stands on the further lines
 * @param line where it stands
 */
record MovementLine(
        @Nullable LocalDate valueDate,
        @Nullable LocalDate bookingDate,
        boolean expected,
        BigDecimal amount,
        @Nullable String type,
        @Nullable String ownerReference,
        @Nullable String name,
        @Nullable String bankReference,
        List<String> supplement,
        int line) {

    private static final int LONGEST_CUT = "YYMMDDMMDDERCX  ".length();

    /** Parses a field 61, whose mark and amount may stand on different lines. */
    static MovementLine of(Field field, Findings findings) throws BadField {
        List<String> lines = field.lines();
        String first = lines.get(0);
        boolean broken = lines.size() > 1 && first.length() <= LONGEST_CUT && isCutBeforeAmount(first);
        String text = broken ? first.stripTrailing() + lines.get(1).strip() : first;
        return new MovementParser(text, lines.subList(broken ? 2 : 1, lines.size()), field.line(), findings).parse();
    }

    private static boolean isCutBeforeAmount(String line) {
        String bare = line.stripTrailing();
        return !bare.isEmpty()
                && Character.isLetter(bare.charAt(bare.length() - 1))
                && bare.chars().filter(Character::isLetter).count() <= 3;
    }
}
