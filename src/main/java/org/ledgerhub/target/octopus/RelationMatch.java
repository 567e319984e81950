package org.ledgerhub.target.octopus;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.Posting.Counterpart;

/** Which relations a counterpart may be: by number, else by IBAN, else by name; inactive ones never. */
final class RelationMatch {
    private RelationMatch() {}

    /** All that match by the first sign that matches any; the caller refuses more than one. */
    static List<Relation> find(Counterpart counterpart, Collection<Relation> known) {
        if (counterpart.id() != null) {
            return matching(known, relation -> String.valueOf(relation.id()).equals(counterpart.id()));
        }
        String number = number(counterpart.vatId() != null ? counterpart.vatId() : counterpart.enterpriseNumber());
        List<Relation> matches =
                number.isEmpty() ? List.of() : matching(known, relation -> number.equals(number(relation.vatNumber())));
        if (matches.isEmpty() && counterpart.iban() != null) {
            String iban = bare(counterpart.iban());
            matches = matching(
                    known,
                    relation -> relation.iban() != null
                            && bare(relation.iban()).equals(iban)
                            && compatible(number, relation));
        }
        if (matches.isEmpty() && counterpart.name() != null) {
            String name = plain(counterpart.name());
            matches = matching(known, relation -> plain(relation.name()).equals(name) && compatible(number, relation));
        }
        return matches;
    }

    static Problem ambiguous(Counterpart counterpart, List<Relation> matches) {
        String ids =
                matches.stream().map(relation -> String.valueOf(relation.id())).collect(Collectors.joining(", "));
        return Problem.error(
                "relation-ambiguous",
                "Octopus has more than one relation for " + counterpart.name() + ": numbers " + ids + ".",
                "Merge them in Octopus, or name the right one in a mapping rule, and try again.");
    }

    /** A relation with another number is another business, whatever its name or account. */
    private static boolean compatible(String number, Relation relation) {
        String other = number(relation.vatNumber());
        return number.isEmpty() || other.isEmpty() || number.equals(other);
    }

    private static List<Relation> matching(Collection<Relation> known, Predicate<Relation> sign) {
        return known.stream().filter(Relation::active).filter(sign).toList();
    }

    /** A VAT or enterprise number without writing: a Belgian one as ten digits, others with their country. */
    static String number(@Nullable String text) {
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
