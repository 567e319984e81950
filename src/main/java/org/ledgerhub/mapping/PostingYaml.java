package org.ledgerhub.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** What would be booked, as YAML that an accountant reads: account, VAT code and the reason of each line. */
public final class PostingYaml {
    private static final String LINE = "    ";
    private static final String REASON = "      ";

    private final VatCodes codes;
    private final Map<String, String> packageCodes;

    /** Shows the codes of the mapping's own target beside the neutral ones. */
    public PostingYaml(Mapping mapping) {
        this.codes = mapping.vatCodes();
        this.packageCodes = mapping.packageCodes();
    }

    /** One coding: its postings one after the other, or what holds it. */
    public String of(Coding coding) {
        return switch (coding) {
            case Coding.Coded coded ->
                coded.postings().stream().map(this::of).collect(Collectors.joining("---\n"))
                        + coded.review().stream()
                                .map(reason -> "# To review: " + reason.message() + "\n")
                                .collect(Collectors.joining());
            case Coding.Uncoded uncoded -> held(uncoded);
        };
    }

    /** One posting. */
    public String of(Posting posting) {
        YamlText yaml = new YamlText().comment(title(posting));
        yaml.put("", "kind", kebab(posting.kind()))
                .put("", "journal", posting.journal())
                .put("", "date", posting.date())
                .put("", "documentDate", posting.documentDate())
                .put("", "period", posting.period())
                .put("", "dueDate", posting.dueDate())
                .put("", "number", posting.number())
                .put("", "currency", posting.currency())
                .put("", "rate", posting.rate())
                .put("", "net", posting.net())
                .put("", "vat", posting.vat())
                .put("", "gross", posting.gross())
                .put("", "opening", posting.opening())
                .put("", "closing", posting.closing())
                .put("", "structuredCommunication", posting.structuredCommunication())
                .put(
                        "",
                        "mapping",
                        posting.mapping().name() + " " + posting.mapping().version())
                .key("", "lines");
        posting.lines().forEach(line -> line(yaml, line));
        return yaml.toString();
    }

    /** What holds a document, with the facts that a rule would need. */
    public static String held(Coding.Uncoded uncoded) {
        YamlText yaml = new YamlText()
                .key("", "problem")
                .put("  ", "code", uncoded.problem().code())
                .put("  ", "message", uncoded.problem().message())
                .put("  ", "remedy", uncoded.problem().remedy());
        if (!uncoded.facts().isEmpty()) {
            yaml.comment("What is known, for a rule:").key("", "facts");
            uncoded.facts().forEach((fact, value) -> yaml.put("  ", fact, value));
        }
        return yaml.toString();
    }

    private void line(YamlText yaml, PostingLine line) {
        yaml.put("  - ", "account", line.account())
                .put(LINE, "debit", line.debit())
                .put(LINE, "credit", line.credit())
                .put(LINE, "role", kebab(line.role()))
                .put(LINE, "vat", vat(line.vat()))
                .put(LINE, "vatBase", line.vatBase())
                .put(LINE, "deductible", line.deductible())
                .put(LINE, "text", line.text());
        if (!line.axes().isEmpty()) {
            yaml.put(LINE, "axes", line.axes());
        }
        yaml.key(LINE, "why");
        why(yaml, "account", line.why().account());
        why(yaml, "vat", line.why().vat());
    }

    private static void why(YamlText yaml, String key, PostingLine.@Nullable Why why) {
        if (why == null) {
            return;
        }
        String facts = why.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining(", "));
        String rule = why.rule() + " in " + why.file() + (facts.isEmpty() ? "" : "; " + facts);
        yaml.put(REASON, key, why.because() + " (" + rule + ")");
        if (!why.lost().isEmpty()) {
            yaml.put(REASON, key + "InsteadOf", String.join(", ", why.lost()));
        }
    }

    /** The neutral code, the package's own, and what it means. */
    private @Nullable String vat(@Nullable String neutral) {
        if (neutral == null) {
            return null;
        }
        String own = packageCodes.get(neutral);
        String label = codes.find(neutral).map(VatCode::label).orElse("unknown code");
        return neutral + (own == null || own.equals(neutral) ? "" : " = " + own) + " (" + label + ")";
    }

    private static String title(Posting posting) {
        String kind = kebab(posting.kind()).replace('-', ' ');
        String title = Character.toUpperCase(kind.charAt(0))
                + kind.substring(1)
                + (posting.number() == null ? "" : " " + posting.number());
        if (posting.relation() != null && posting.relation().name() != null) {
            title += (posting.kind().sale() ? " to " : " from ")
                    + posting.relation().name();
        }
        return title + ": " + posting.gross().toPlainString() + " " + posting.currency();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
