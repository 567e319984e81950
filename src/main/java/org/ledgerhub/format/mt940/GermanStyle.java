package org.ledgerhub.format.mt940;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbered subfields as the German banks defined them: 00 booking text, 20 to 29 and 60 to 63 purpose, 30 bank, 31
 * account, 32 and 33 name, 38 IBAN.
 */
final class GermanStyle {
    /** Characters of a subfield: a name that fills it goes on in the next one without a blank. */
    private static final int WIDTH = 27;

    private GermanStyle() {}

    static void read(Subfields subfields, Told told) {
        told.businessCode = subfields.code();
        SepaKeywords.read(subfields.joined(GermanStyle::isPurpose), told);
        if (told.communication == null && told.structured == null) {
            told.free(subfields.text(0));
        }
        told.account(subfields.text(38));
        told.account(subfields.text(31));
        told.bank(subfields.text(30) == null ? null : subfields.text(30).toUpperCase(Locale.ROOT));
        told.name(name(subfields.text(32), subfields.text(33)));
    }

    private static boolean isPurpose(int number) {
        return number >= 20 && number <= 29 || number >= 60 && number <= 63;
    }

    private static @Nullable String name(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + (first.length() >= WIDTH ? "" : " ") + second;
    }
}
