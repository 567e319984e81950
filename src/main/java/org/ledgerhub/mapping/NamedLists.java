package org.ledgerhub.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named lists that rules may ask for with {@code in}; the nearest layer that has the name gives the list. */
final class NamedLists {
    private final Map<String, List<String>> values = new HashMap<>();

    /** Adds lists of a further layer; names that are known already keep their values. */
    void addFurther(Map<String, List<String>> lists) {
        lists.forEach(values::putIfAbsent);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The values folded for facts of a kind; empty when there is no such list. */
    Optional<Set<String>> folded(String name, FactKind kind) {
        Collection<String> list = values.get(name);
        if (list == null) {
            return Optional.empty();
        }
        Set<String> folded = new LinkedHashSet<>();
        list.forEach(value -> folded.add(kind == FactKind.CODE ? Folding.code(value) : Folding.text(value)));
        return Optional.of(Set.copyOf(folded));
    }
}
