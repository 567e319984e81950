package org.ledgerhub;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Budget;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Spec;

/** A target's Spec as people read it, in Markdown. */
record SpecTable(Spec spec) {

    String markdown() {
        return Stream.of(prerequisites(), fields(), capabilities(), limits(), guard(), signIn())
                .filter(part -> !part.isEmpty())
                .collect(joining("\n"));
    }

    private String prerequisites() {
        return spec.prerequisites().stream().map(one -> "- " + one + "\n").collect(joining("", "To prepare:\n\n", ""));
    }

    private String fields() {
        String rows = spec.fields().stream().map(SpecTable::row).collect(joining());
        return "| field | is | kind | needed | standard |\n|---|---|---|---|---|\n" + rows;
    }

    private static String row(Spec.Field field) {
        String kind = field.choices().isEmpty() ? word(field.kind()) : "one of " + code(field.choices());
        return "| `%s` | %s: %s | %s | %s | %s |\n"
                .formatted(
                        field.name(),
                        field.label(),
                        field.help(),
                        kind,
                        field.required() ? "yes" : "no",
                        standard(field.standard()));
    }

    private String capabilities() {
        return spec.capabilities().stream()
                .sorted()
                .map(SpecTable::word)
                .collect(joining(
                        ", ",
                        "Can: ",
                        ". Its set of books is called *%s*, a journal *%s*.\n"
                                .formatted(spec.dossierWord(), spec.journalWord())));
    }

    private String limits() {
        String budgets = spec.budgets().stream().map(SpecTable::row).collect(joining());
        return "At most %d documents in one go, %d lines a posting, a call takes at most %s.\n"
                        .formatted(spec.maxBatch(), spec.maxLines(), span(spec.longestCall()))
                + (budgets.isEmpty()
                        ? ""
                        : "\n| budget | allows | remembered over a restart |\n|---|---|---|\n" + budgets);
    }

    private static String row(Budget budget) {
        return "| `%s`: %s | %d in %s | %s |\n"
                .formatted(
                        budget.name(),
                        budget.label().toLowerCase(Locale.ROOT),
                        budget.calls(),
                        span(budget.per()),
                        budget.kept() ? "yes" : "no");
    }

    private String guard() {
        return "Kept from booking twice: "
                + switch (spec.guard()) {
                    case EXTERNAL_ID -> "the package refuses a second entry with the hub's own id.";
                    case NATURAL_KEY -> "the package refuses a second entry with the same key.";
                    case LOOKUP_ONLY ->
                        "by looking first, nothing else. A process that freezes between its last check and its write leaves a"
                                + " window; what slips through is found by the read-back every night and reported"
                                + " (`booked-twice`).";
                }
                + "\n";
    }

    private String signIn() {
        OAuth oauth = spec.oauth();
        if (oauth == null) {
            return "";
        }
        String idle = oauth.idleLife().isZero()
                ? "It has no end by itself."
                : "Unused it ends after %s; the hub renews it long before.".formatted(span(oauth.idleLife()));
        return "A person signs in at the package's own page (`POST /api/connections/<id>/sign-in`). " + idle + "\n";
    }

    private static String span(Duration span) {
        if (span.toDays() > 0) {
            return span.toDays() == 1 ? "a day" : span.toDays() + " days";
        }
        if (span.toHours() > 0) {
            return span.toHours() == 1 ? "an hour" : span.toHours() + " hours";
        }
        return span.equals(Duration.ofMinutes(1)) ? "a minute" : span.toSeconds() + " seconds";
    }

    private static String standard(@Nullable String standard) {
        return standard == null ? "" : "`" + standard + "`";
    }

    private static String code(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
