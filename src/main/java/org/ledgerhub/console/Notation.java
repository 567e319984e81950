package org.ledgerhub.console;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.ProblemTexts;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.office.AuditEntry;
import org.ledgerhub.office.Connection;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;

/** How amounts, dates and problems are written for a reader of Dutch, French or English. */
final class Notation {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final Map<String, String> DATES = Map.of("nl", "dd-MM-uuuu", "fr", "dd/MM/uuuu", "en", "d MMM uuuu");
    private static final Map<String, String> DAYS = Map.of("nl", "dd-MM", "fr", "dd/MM", "en", "d MMM");

    private final Locale reader;
    private final Clock clock;
    private final ProblemTexts problems;

    Notation(Locale reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        this.problems = ProblemTexts.in(reader);
    }

    /** With the digits that it has, at least two; empty for none. */
    public String amount(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : format(amount, Math.max(2, amount.stripTrailingZeros().scale()));
    }

    /** The currency is told only where it is not EUR. */
    public String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        String written = amount(amount);
        return written.isEmpty() || currency == null || currency.equals("EUR") ? written : written + " " + currency;
    }

    /** Without the signs between thousands, as a spreadsheet reads it. */
    String plain(BigDecimal amount) {
        String written = amount.setScale(Math.max(2, amount.scale())).toPlainString();
        return language().equals("en") ? written : written.replace('.', ',');
    }

    /** A quantity, price or percentage with the digits that it has. */
    public String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : format(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    public String count(long number) {
        return format(BigDecimal.valueOf(number), 0);
    }

    private String format(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean english = language().equals("en");
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setGroupingSeparator(english ? ',' : language().equals("nl") ? '.' : NARROW_NO_BREAK_SPACE);
        symbols.setMinusSign('-');
        return symbols;
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : date.format(pattern(DATES));
    }

    /** Day and time in Brussels. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : date(here(at).toLocalDate()) + " " + clockTime(at);
    }

    /** The time alone for what was today, the day alone within a year, the whole date before. */
    public String recent(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = here(at).toLocalDate();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRUSSELS);
        if (day.equals(today)) {
            return clockTime(at);
        }
        return day.isAfter(today.minusYears(1)) ? day.format(pattern(DAYS)) : date(day);
    }

    private static String clockTime(Instant at) {
        return here(at).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    private static ZonedDateTime here(Instant at) {
        return at.atZone(BRUSSELS);
    }

    private DateTimeFormatter pattern(Map<String, String> patterns) {
        return DateTimeFormatter.ofPattern(patterns.getOrDefault(language(), "d MMM uuuu"), reader);
    }

    /** What a code means, in the reader's language; the code itself when nobody has written it down. */
    public String problem(String code) {
        return problems.title(code).orElse(code);
    }

    /** What to do about a code, in the reader's language. */
    public String remedy(String code) {
        return problems.remedy(code).orElse("");
    }

    /** Sign and word of where something stands. */
    public Standing standing(Object of) {
        return switch (of) {
            case Submission submission -> Standing.of(submission);
            case Status status -> Standing.of(status);
            case Connection.Status status -> Standing.of(status);
            default -> throw new IllegalArgumentException("Nothing is known of where " + of + " stands.");
        };
    }

    /** A constant as keys of texts have it. */
    public String word(Enum<?> constant) {
        return Words.word(constant);
    }

    /** The page of what an entry of the audit trail is about; empty when it has none. */
    public String page(AuditEntry entry) {
        return AuditPages.page(entry);
    }

    /** How a line of the document is coded now; null when it is not. */
    public @Nullable PostingLine coded(Submission submission, String line) {
        return submission.postings().stream()
                .flatMap(posting -> posting.lines().stream())
                .filter(coded -> coded.role() == PostingLine.Role.BASE && coded.source() != null)
                .filter(coded -> List.of(coded.source().split(",\\s*")).contains(line))
                .findFirst()
                .orElse(null);
    }

    /** Which rendering shows a document. */
    public String paper(@Nullable Document document) {
        return switch (document) {
            case Invoice invoice -> "invoice";
            case BankStatement statement -> "statement";
            case Receipt receipt -> "receipt";
            case null -> "unread";
        };
    }

    public String language() {
        return reader.getLanguage();
    }
}
