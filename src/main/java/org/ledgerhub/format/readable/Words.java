package org.ledgerhub.format.readable;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** How one language names things and writes figures and dates. */
final class Words {
    private static final int LONGEST_FRACTION = 340;

    private final ResourceBundle texts;
    private final DecimalFormatSymbols signs;
    private final DateTimeFormatter day;

    private Words(ResourceBundle texts, DecimalFormatSymbols signs, DateTimeFormatter day) {
        this.texts = texts;
        this.signs = signs;
        this.day = day;
    }

    /** In Dutch or French for those who read it, for everybody else in English. */
    static Words in(Locale reader) {
        Control noOtherLanguage = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        ResourceBundle texts = ResourceBundle.getBundle("org.ledgerhub.format.readable.words", reader, noOtherLanguage);
        return switch (reader.getLanguage()) {
            case "nl" -> new Words(texts, signs('.', ','), DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT));
            case "fr" -> new Words(texts, signs('\u00a0', ','), DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
            default -> new Words(texts, signs(',', '.'), DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
        };
    }

    private static DecimalFormatSymbols signs(char group, char decimal) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator(group);
        signs.setDecimalSeparator(decimal);
        signs.setMinusSign('-');
        return signs;
    }

    /** Code of the language, as pages name it. */
    String language() {
        return of("language");
    }

    /** The word for something; a missing one is a mistake of ours. */
    String of(String key) {
        return texts.getString(key);
    }

    String date(LocalDate date) {
        return day.format(date);
    }

    /** With two decimals at least, further ones as written: nothing is rounded. */
    String amount(BigDecimal amount) {
        return figure(amount, "#,##0.00");
    }

    /** With the decimals that it needs. */
    String number(BigDecimal number) {
        return figure(number, "#,##0");
    }

    private String figure(BigDecimal value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, signs);
        format.setMaximumFractionDigits(LONGEST_FRACTION);
        return format.format(value);
    }

    /** A percentage, such as {@code 21 %}. */
    String percent(BigDecimal rate) {
        return number(rate) + "\u00a0%";
    }

    /** What a code stands for with the code behind it, or the code alone where no word is known. */
    String code(String list, String code) {
        String key = list + "." + code;
        return texts.containsKey(key) ? texts.getString(key) + " (" + code + ")" : code;
    }

    /** From and to, as far as they are known. */
    String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "" : date(from)) + " \u2013 " + (to == null ? "" : date(to));
    }
}
