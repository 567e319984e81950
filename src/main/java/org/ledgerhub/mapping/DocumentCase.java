package org.ledgerhub.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** A case that gives a document as a file and expects a posting or a hold. */
final class DocumentCase {
    private static final int MAX_LINES = 2000;

    private final Mapping mapping;
    private final Books books;
    private final Fixtures fixtures;
    private final Path beside;

    DocumentCase(Layers layers, String target, Fixtures fixtures, Path beside) {
        this.mapping = LayeredMapping.of(layers, "case");
        this.books = books(target);
        this.fixtures = fixtures;
        this.beside = beside;
    }

    static Books books(String target) {
        return new Books(
                "case", "case", target.isEmpty() ? null : target, null, null, "BE", MAX_LINES, Books.Rates.NONE);
    }

    List<String> differences(Map<String, YamlNode> given, YamlNode expect, Findings findings) {
        Coding coding;
        try {
            Fixtures.Given document = fixtures.read(
                    beside.resolveSibling(given.get("file").text()).normalize());
            coding = code(document, given.get("side"));
        } catch (IOException unreadable) {
            return List.of("the file can't be read: " + unreadable.getMessage());
        }
        List<String> differences = new ArrayList<>();
        Map<String, @Nullable Object> found = found(coding);
        expect.entries(findings).forEach((key, node) -> {
            if (key.equals("lines")) {
                lines(node.items(), coding, findings, differences);
            } else {
                compare(key, node.text(), found.get(key), differences);
            }
        });
        return differences;
    }

    private Coding code(Fixtures.Given given, @Nullable YamlNode side) throws IOException {
        Document document = given.document();
        if (document instanceof BankStatement statement) {
            return mapping.code(statement, () -> given.entries().iterator(), books, "case");
        }
        if (document instanceof Invoice invoice) {
            boolean sale = side != null && side.text().equals("sale");
            return mapping.code(invoice, sale ? Mapping.Side.SALE : Mapping.Side.PURCHASE, books, "case");
        }
        throw new IOException("it is neither an invoice nor a statement");
    }

    private static Map<String, @Nullable Object> found(Coding coding) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        if (coding instanceof Coding.Uncoded uncoded) {
            found.put("hold", uncoded.problem().code());
        }
        if (coding instanceof Coding.Coded coded) {
            found.put("hold", Holds.NONE);
            found.put("review", !coded.review().isEmpty());
            found.put("postings", coded.postings().size());
            if (!coded.postings().isEmpty()) {
                Posting posting = coded.postings().get(0);
                found.put("kind", kebab(posting.kind()));
                found.put("journal", posting.journal());
                found.put("period", posting.period());
                found.put("net", posting.net());
                found.put("vat", posting.vat());
                found.put("gross", posting.gross());
            }
        }
        return found;
    }

    private static void lines(List<YamlNode> expected, Coding coding, Findings findings, List<String> differences) {
        List<PostingLine> lines = coding instanceof Coding.Coded coded
                ? coded.postings().stream()
                        .flatMap(posting -> posting.lines().stream())
                        .toList()
                : List.of();
        if (lines.size() != expected.size()) {
            differences.add("there are " + lines.size() + " lines, not " + expected.size());
        }
        for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
            Map<String, @Nullable Object> line = line(lines.get(i));
            String at = "line " + (i + 1) + " ";
            expected.get(i)
                    .entries(findings)
                    .forEach((key, node) -> compare(at + key, node.text(), line.get(key), differences));
        }
    }

    private static Map<String, @Nullable Object> line(PostingLine line) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        found.put("role", kebab(line.role()));
        found.put("account", line.account());
        found.put("debit", line.debit());
        found.put("credit", line.credit());
        found.put("vat", line.vat());
        found.put("vatBase", line.vatBase());
        found.put("deductible", line.deductible());
        found.put("rule", rule(line.why().account()));
        found.put("vatRule", rule(line.why().vat()));
        return found;
    }

    private static @Nullable String rule(PostingLine.@Nullable Why why) {
        return why == null ? null : why.rule();
    }

    private static void compare(String what, String expected, @Nullable Object found, List<String> differences) {
        boolean same = found instanceof BigDecimal amount
                ? FactValue.parse(FactKind.NUMBER, expected).isPresent()
                        && amount.compareTo(new BigDecimal(expected)) == 0
                : String.valueOf(found).equals(expected);
        if (!same) {
            differences.add(what + " is " + (found == null ? "absent" : found) + ", not " + expected);
        }
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
