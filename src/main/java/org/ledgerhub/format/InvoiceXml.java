package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Amounts;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Problem.Severity;

/**
 * The elements and typed values of one invoice under the cursor, whatever its syntax; a value that can't be read is a
 * finding.
 */
public final class InvoiceXml {
    /** Values of one document; a line has about a dozen, so that this is some hundred thousand lines. */
    private static final int VALUES = 1_500_000;

    private static final long CHARACTERS = 48L * 1024 * 1024;

    /** Lines, allowances, rows of VAT, references: groups that repeat, of one document. */
    private static final int GROUPS = 300_000;

    private static final int DIGITS = 40;

    private final XmlCursor cursor;
    private final Findings findings;
    private final Predicate<String> own;
    private final Currencies currencies = new Currencies();
    private int values;
    private long characters;
    private int groups;
    private boolean empty = true;

    /**
     * The document the cursor stands on.
     *
     * @param own tells the namespaces of its syntax; elements of others are passed over
     */
    public InvoiceXml(XmlCursor cursor, Findings findings, Predicate<String> own) {
        this.cursor = cursor;
        this.findings = findings;
        this.own = own;
    }

    public Findings findings() {
        return findings;
    }

    Currencies currencies() {
        return currencies;
    }

    /** Notes a currency that was written on an amount, to be held against that of the document (BT-5). */
    public void note(@Nullable String currency, String term) {
        currencies.note(currency, term);
    }

    /** No element was found in it. */
    public boolean isEmpty() {
        return empty;
    }

    /** Depth of the current element, see {@link XmlCursor#depth}. */
    public int depth() {
        return cursor.depth();
    }

    /** Local name of the current element. */
    public String name() {
        return cursor.name();
    }

    /** An attribute of the current element, trimmed; null when absent or empty. */
    public @Nullable String attribute(String name) {
        return cursor.attribute(name);
    }

    /** The content of the current element, decoded; see {@link XmlCursor#base64}. */
    public InputStream base64() {
        return cursor.base64();
    }

    /** Counts a group that may repeat, so that the document stays within memory whatever it repeats. */
    public void group() throws UnreadableXml {
        if (++groups > GROUPS) {
            throw tooLarge("more than " + GROUPS + " lines, allowances, rows or references");
        }
    }

    /** Moves to the next child of the document's own syntax, whatever its prefix. */
    public boolean next(int parent) throws IOException {
        while (cursor.nextChild(parent)) {
            if (own.test(cursor.namespace())) {
                empty = false;
                return true;
            }
        }
        return false;
    }

    /** All text of the current element, trimmed; null when there is none. Moves behind it. */
    public @Nullable String text() throws IOException {
        String text = cursor.text();
        if (text != null) {
            characters += text.length();
            if (++values > VALUES || characters > CHARACTERS) {
                throw tooLarge("more than " + VALUES + " values or " + CHARACTERS + " characters");
            }
        }
        return text;
    }

    private static UnreadableXml tooLarge(String what) {
        return new UnreadableXml(
                Problem.error("too-large", "The invoice holds " + what + ".", "Ask the sender to split it."));
    }

    /** A date, its time and zone left aside as the schema means it. */
    public @Nullable LocalDate date(String term) throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return isDay(text)
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : odd(text, term);
        } catch (DateTimeException noSuchDay) {
            return odd(text, term);
        }
    }

    private @Nullable LocalDate odd(String text, String term) {
        tell("date-invalid", Severity.WARNING, term, "\"" + excerpt(text) + "\" is no date of the form 2026-01-31.");
        return null;
    }

    /** A plain decimal as written: a quantity, price or rate. */
    public @Nullable BigDecimal decimal(String term) throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        if (!isDecimal(text)) {
            tell("amount-invalid", Severity.ERROR, term, "\"" + excerpt(text) + "\" is no decimal number.");
            return null;
        }
        return new BigDecimal(text);
    }

    /** An amount that has to be in the currency of the document. */
    public @Nullable BigDecimal amount(String term) throws IOException {
        Money money = money(term);
        currencies.note(money.currency(), term);
        return money.amount();
    }

    /** An amount with the currency written on it; the caller decides which currency it should have. */
    public Money money(String term) throws IOException {
        String currency = attribute("currencyID");
        BigDecimal amount = decimal(term);
        return new Money(amount == null ? null : Amounts.of(amount, currency), currency);
    }

    /** Adds a finding about a business term. */
    public void tell(String code, Severity severity, String term, String message) {
        Problem.Place place = new Problem.Place(null, null, null, null, term);
        findings.add(new Problem(code, severity, message, place, "Compare with the readable invoice.", null));
    }

    /** No exponent: it would let a few characters stand for a number of any size. */
    private static boolean isDecimal(String text) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        int dots = 0;
        for (int i = start; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits++;
            } else if (sign == '.') {
                dots++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= DIGITS && dots <= 1;
    }

    private static boolean isDay(String text) {
        return text.length() >= 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.length() == 10 || "Z+-T".indexOf(text.charAt(10)) >= 0);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (sign < '0' || sign > '9') {
                throw new DateTimeException(text);
            }
            number = number * 10 + sign - '0';
        }
        return number;
    }

    private static String excerpt(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
