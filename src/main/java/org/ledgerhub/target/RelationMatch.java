package org.ledgerhub.target;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting.Counterpart;

/**
 * Which of a package's relations a counterpart may be: by number, else by IBAN, else by name; inactive ones never.
 *
 * @param <R> what the target knows of a relation
 */
public final class RelationMatch<R> {
    private final String label;
    private final Function<R, MasterData.Relation> view;

    /**
     * Matches the relations of one package.
     *
     * @param label name of the package for people
     * @param view a relation as the vocabulary says it
     */
    public RelationMatch(String label, Function<R, MasterData.Relation> view) {
        this.label = label;
        this.view = view;
    }

    /** All that match by the first sign that matches any; the caller refuses more than one. */
    public List<R> find(Counterpart counterpart, Collection<R> known) {
        if (counterpart.id() != null) {
            return matching(known, relation -> relation.id().equals(counterpart.id()));
        }
        String number = number(counterpart.vatId() != null ? counterpart.vatId() : counterpart.enterpriseNumber());
        List<R> matches =
                number.isEmpty() ? List.of() : matching(known, relation -> number.equals(number(relation.vatId())));
        if (matches.isEmpty() && counterpart.iban() != null) {
            String iban = bare(counterpart.iban());
            matches = matching(known, relation -> has(relation, iban) && compatible(number, relation));
        }
        if (matches.isEmpty() && counterpart.name() != null) {
            String name = plain(counterpart.name());
            matches = matching(known, relation -> plain(relation.name()).equals(name) && compatible(number, relation));
        }
        return matches;
    }

    /** More than one matches, and the first of several is never taken. */
    public Problem ambiguous(Counterpart counterpart, List<R> matches) {
        String all = matches.stream()
                .map(view)
                .map(relation -> relation.name() + " (" + relation.id() + ")")
                .collect(Collectors.joining(", "));
        return Problem.error(
                "relation-ambiguous",
                label + " has more than one relation for " + counterpart.name() + ": " + all + ".",
                "Merge them in " + label + ", or name the right one in a mapping rule, and try again.");
    }

    /** None matches and none may be created. */
    public Problem unknown(Counterpart counterpart) {
        return Problem.error(
                "relation-unknown",
                label + " does not know " + counterpart.name() + ".",
                "Create the relation in " + label + ", or allow the connection to create relations, and try again.");
    }

    /** A VAT or enterprise number without writing: a Belgian one as ten digits, others with their country. */
    public static String number(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bare = bare(text);
        if (bare.startsWith("BE")) {
            bare = bare.substring(2);
        }
        boolean nine = bare.length() == 9 && bare.chars().allMatch(Character::isDigit);
        return nine ? "0" + bare : bare;
    }

    private static boolean has(MasterData.Relation relation, String iban) {
        return relation.iban().stream().anyMatch(own -> bare(own).equals(iban));
    }

    /** A relation with another number is another business, whatever its name or account. */
    private static boolean compatible(String number, MasterData.Relation relation) {
        String other = number(relation.vatId());
        return number.isEmpty() || other.isEmpty() || number.equals(other);
    }

    private List<R> matching(Collection<R> known, Predicate<MasterData.Relation> sign) {
        return known.stream()
                .filter(relation -> view.apply(relation).active())
                .filter(relation -> sign.test(view.apply(relation)))
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
