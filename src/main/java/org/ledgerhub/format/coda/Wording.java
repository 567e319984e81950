package org.ledgerhub.format.coda;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Original;

/**
 * How a movement's communication is spread over its records.
 *
 * @param structured whether the text of the movement is structured
 * @param movement text of records 21 to 23, type included, not longer than 149
 * @param information texts of the information records that follow
 */
record Wording(boolean structured, String movement, List<Information> information) {
    private static final int MOVEMENT = 149;
    private static final int CHAIN = 268;
    private static final int MANDATE_TEXT = 62;
    private static final int ID = 35;
    private static final int SHORT_NAME = 35;

    /** The text of one chain of records 31 to 33. */
    record Information(boolean structured, String text) {}

    /** Of an entry whose counterparty has this name, on an account in this currency. */
    static Wording of(StatementEntry entry, @Nullable String name, @Nullable String currency, Losses losses) {
        String free = entry.communication() == null ? "" : losses.plain(entry.communication(), "the communication");
        if (entry.mandateId() != null || entry.creditorId() != null) {
            return directDebit(entry, name, free, losses);
        }
        String reference = reference(entry, losses);
        if (entry.original() != null && !reference.startsWith("RF")) {
            String exchange = exchange(entry, entry.original(), reference, currency, losses);
            if (exchange != null) {
                return of(true, exchange, free, name);
            }
        } else if (entry.original() != null) {
            losses.tell("A movement has no place for both its reference and the amount before exchange.");
        }
        if (!reference.isEmpty()) {
            return of(true, (reference.startsWith("RF") ? "100" : "101") + reference, free, name);
        }
        if (Remittance.unmistakable(free) != null) {
            losses.tell("A free communication that is nothing but a reference becomes a structured one.");
        }
        String first = head(free, MOVEMENT);
        return of(false, first, free.substring(first.length()), name);
    }

    private static Wording of(boolean structured, String movement, String free, @Nullable String name) {
        List<Information> information = new ArrayList<>(0);
        if (name != null && name.length() > SHORT_NAME) {
            information.add(new Information(true, "001" + name));
        }
        for (int from = 0; from < free.length(); from += CHAIN) {
            information.add(new Information(false, head(free.substring(from), CHAIN)));
        }
        return new Wording(structured, movement, information);
    }

    /** Type 127: the reference, or else the free text, goes into its text; what does not fit goes behind. */
    private static Wording directDebit(StatementEntry entry, @Nullable String name, String free, Losses losses) {
        if (entry.original() != null) {
            losses.tell("A direct debit has no place for the amount before exchange.");
        }
        String reference = entry.structuredCommunication();
        String text = reference == null ? head(free, MANDATE_TEXT) : written(reference);
        if (reference != null && !reference.equals(Remittance.unmistakable(text))) {
            losses.tell("A reference whose check digits are wrong becomes free text in a direct debit.");
        }
        String movement = "127"
                + (entry.valueDate() == null ? "000000" : String.format("%06d", RecordLine.digits(entry.valueDate())))
                + "000"
                + padded(losses.fit(entry.creditorId(), ID, "a creditor identifier"), ID)
                + padded(losses.fit(entry.mandateId(), ID, "a mandate"), ID)
                + padded(text, MANDATE_TEXT)
                + "0";
        return of(true, movement, reference == null ? free.substring(text.length()) : free, name);
    }

    /** Type 105; null when the amount or the rate has no place in it. */
    private static @Nullable String exchange(
            StatementEntry entry, Original original, String reference, @Nullable String currency, Losses losses) {
        try {
            long rate = original.rate() == null
                    ? 0
                    : original.rate().movePointRight(8).longValueExact();
            if (rate > 999_999_999_999L) {
                throw new ArithmeticException("more than four digits before the point");
            }
            long own = Math.abs(Thousandths.of(entry.amount()));
            return "105"
                    + String.format("%015d%015d%012d", own, Thousandths.of(original.amount()), rate)
                    + padded(original.currency(), 3)
                    + padded(reference, 12)
                    + "  "
                    + String.format("%015d", "EUR".equals(currency) ? own : 0);
        } catch (ArithmeticException noPlace) {
            losses.tell("CODA has no place for an amount before exchange with that many digits.");
            return null;
        }
    }

    /** Twelve digits or {@code RF…}; empty when there is none or CODA has no place for it. */
    private static String reference(StatementEntry entry, Losses losses) {
        String reference = entry.structuredCommunication();
        if (reference == null) {
            return "";
        }
        boolean belgian = reference.matches("\\d{12}") && !reference.equals("000000000000");
        if (belgian || reference.startsWith("RF") && reference.length() <= 25) {
            return reference;
        }
        losses.tell("CODA has no place for a reference of that kind.");
        return "";
    }

    /** The reference in the writing by which it is known in free text. */
    private static String written(String reference) {
        return reference.length() == 12
                        && References.structuredCommunication(reference).isPresent()
                ? "+++" + reference.substring(0, 3) + "/" + reference.substring(3, 7) + "/" + reference.substring(7)
                        + "+++"
                : reference;
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String padded(@Nullable String text, int width) {
        String known = text == null ? "" : text;
        return known + " ".repeat(width - known.length());
    }
}
