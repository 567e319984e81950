package org.ledgerhub.format.coda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a type of structured communication (standard 2.6) that has no place of its own in an entry, told as
 * readable text. Written as {@code label:kind}, the kind being {@code t} text, {@code c} card number, {@code a}
 * amount, {@code r} rate, {@code %} percentage, {@code d} day, {@code h} hour and {@code -} not told, each with its
 * length where the kind does not fix it.
 */
record Layout(List<Field> fields) {
    private static final Map<Integer, Layout> ALL = Map.ofEntries(
            type(2, ":t140"),
            type(4, "bank of the counterparty:t140"),
            type(5, "correspondent bank:t140"),
            type(6, ":t30 :t3 :a :-1 category:t3"),
            type(7, "number:t7 denomination:t6 total:a"),
            type(8, "ultimate creditor:t70 identification:t35"),
            type(9, "ultimate debtor:t70 identification:t35"),
            type(103, "number:t12"),
            type(106, "amount:a base:a rate:% :-1 amount in EUR:a"),
            type(108, "amount:a basis of interest:a rate:% from:d to:d"),
            type(
                    111,
                    "scheme:t1 terminal:t6 period:t3 first number:t6 first day:d last number:t6 last day:d :-1 at:t26"),
            type(
                    113,
                    "card:c16 :-1 terminal:t6 number:t6 on:d at:h :-1 place:t26 amount:a rate:r currency:t3 volume:t5"
                            + " product:t2 unit price:t5"),
            type(114, ":-1 terminal:t6 period:t3 number:t6 on:d at:h :-1 place:t26 reference:t16"),
            type(115, "card:c16 :-1 terminal:t6 number:t6 on:d at:h validated:d :-6 amount:a :-1 place:t26 :t12"),
            type(
                    121,
                    "bill of:a maturity:d conventional maturity:d issued:d company:t11 currency:t3 :-3 bill number:t13"
                            + " rate:%"),
            type(122, "days:t4 rate:% basis:a :-1 bill number:t13 maturity:d"),
            type(123, "from:d to:d basis:a rate:% days:t4 :-1 guarantee number:t13"),
            type(124, "card:c20 :-1 invoice number:t12 identification:t15 on:d"),
            type(
                    125,
                    "credit account:t12 :t15 old balance:a new balance:a foreign amount:a currency:t3 from:d to:d rate:%"
                            + " reference:t13"),
            type(
                    126,
                    "deposit number:t15 amount:a equivalent:a from:d to:d rate:% interest:a currency:t3 exchange"
                            + " rate:r"));

    /** The layout of a type; null when the type has none here. */
    static @Nullable Layout of(int type) {
        return ALL.get(type);
    }

    /** The fields that hold something, each behind its label. */
    String tell(Payload payload, @Nullable String currency) {
        List<String> told = new ArrayList<>();
        for (Field field : fields) {
            String value = field.value(payload, currency);
            if (value != null) {
                told.add(field.label.isEmpty() ? value : field.label + " " + value);
            }
        }
        return String.join(", ", told);
    }

    private static Map.Entry<Integer, Layout> type(int type, String fields) {
        return Map.entry(
                type,
                new Layout(Arrays.stream(fields.split("(?<=:[a-z%-]\\d{0,3}) "))
                        .map(Field::parse)
                        .toList()));
    }

    /** One field: what it is called, what it holds, and its length where the kind does not fix it. */
    private record Field(String label, char kind, int length) {
        static Field parse(String text) {
            int colon = text.lastIndexOf(':');
            String length = text.substring(colon + 2);
            return new Field(
                    text.substring(0, colon), text.charAt(colon + 1), length.isEmpty() ? 0 : Integer.parseInt(length));
        }

        @Nullable
        String value(Payload payload, @Nullable String currency) {
            return switch (kind) {
                case 't' -> unlessZeros(payload.text(length));
                case 'c' -> card(payload.text(length));
                case 'a' -> amount(payload.amount(), currency);
                case 'r' -> plain(payload.rate(), "");
                case '%' -> plain(payload.rate(), " %");
                case 'd' -> Objects.toString(payload.date(), null);
                case 'h' -> hour(payload.text(4));
                default -> skip(payload);
            };
        }

        private @Nullable String skip(Payload payload) {
            payload.raw(length);
            return null;
        }
    }

    private static @Nullable String unlessZeros(@Nullable String text) {
        return text == null || text.chars().allMatch(c -> c == '0') ? null : Blanks.collapse(text);
    }

    private static @Nullable String amount(long thousandths, @Nullable String currency) {
        return thousandths == 0
                ? null
                : Thousandths.amount(thousandths, currency).toPlainString();
    }

    private static @Nullable String plain(@Nullable BigDecimal rate, String unit) {
        return rate == null ? null : rate.toPlainString() + unit;
    }

    private static @Nullable String hour(@Nullable String text) {
        boolean whole = text != null && text.length() == 4 && !text.equals("0000");
        return whole ? text.substring(0, 2) + ":" + text.substring(2) : null;
    }

    /** Banks write zeros for the digits they mask: the first six and the last four of sixteen remain. */
    private static @Nullable String card(@Nullable String number) {
        String known = unlessZeros(number);
        boolean masked = known != null && known.length() == 16 && known.startsWith("000000", 6);
        return masked ? known.substring(0, 6) + "******" + known.substring(12) : known;
    }
}
