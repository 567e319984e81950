package org.ledgerhub.delivery;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.stereotype.Component;

/** The targets that are there, by name. */
@Component
class Targets {
    private final Map<String, Target> byName;

    Targets(List<Target> targets) {
        byName = targets.stream().collect(Collectors.toUnmodifiableMap(Target::name, Function.identity()));
    }

    /** Names of the targets that nothing but looking first keeps from booking twice. */
    List<String> lookingFirst() {
        return byName.values().stream()
                .filter(target -> target.spec().guard() == Spec.Guard.LOOKUP_ONLY)
                .map(Target::name)
                .sorted()
                .toList();
    }

    /**
     * The target of this name.
     *
     * @throws NoSuchElementException when this hub has none
     */
    Target named(String name) {
        Target target = byName.get(name);
        if (target == null) {
            throw new NoSuchElementException("This hub has no target " + name + ".");
        }
        return target;
    }
}
