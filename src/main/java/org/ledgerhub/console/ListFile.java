package org.ledgerhub.console;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.Submission;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A list of documents as a file for a spreadsheet, in the reader's words and notation. */
@Component
final class ListFile {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<String> HEADINGS = List.of(
            "list.document",
            "paper.counterparty",
            "list.kind",
            "list.status",
            "list.date",
            "list.amount",
            "posting.currency",
            "list.received",
            "list.number");

    private final MessageSource words;
    private final Clock clock;

    ListFile(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** With a semicolon where the comma stands in numbers; the mark in front tells spreadsheets that it is UTF-8. */
    byte[] csv(List<Submission> items, Locale reader) {
        String between = reader.getLanguage().equals("en") ? "," : ";";
        Notation as = new Notation(reader, clock);
        String text = rows(items, reader).stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(cell instanceof BigDecimal amount ? as.plain(amount) : harmless(cell)))
                        .collect(Collectors.joining(between)))
                .collect(Collectors.joining("\r\n", String.valueOf(BYTE_ORDER_MARK), "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(List<Submission> items, Locale reader) {
        return Workbook.of(rows(items, reader));
    }

    private List<List<Object>> rows(List<Submission> items, Locale reader) {
        Notation as = new Notation(reader, clock);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(HEADINGS.stream().map(key -> (Object) word(key, reader)).toList());
        items.forEach(item -> rows.add(row(item, as, reader)));
        return rows;
    }

    private List<Object> row(Submission item, Notation as, Locale reader) {
        Submission.Summary gist = item.summary();
        String numbers = item.deliveries().stream()
                .map(Submission.DeliveryState::number)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.<@Nullable Object>of(
                        gist == null || gist.number() == null ? item.original().fileName() : gist.number(),
                        gist == null ? "" : gist.counterparty(),
                        word("kind." + (item.kind() == null ? "none" : Words.word(item.kind())), reader),
                        word("status." + as.standing(item).word(), reader),
                        gist == null ? "" : as.date(gist.date()),
                        gist == null ? "" : gist.gross(),
                        gist == null ? "" : gist.currency(),
                        as.moment(item.received()),
                        numbers)
                .map(cell -> cell == null ? (Object) "" : cell)
                .toList();
    }

    private String word(String key, Locale reader) {
        return words.getMessage(key, null, reader);
    }

    /** A spreadsheet runs what looks like a formula, also when a supplier wrote it. */
    private static String harmless(Object cell) {
        String text = cell.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
