package org.ledgerhub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;

/** Time comes from a clock that is handed in, so that a test can set it. */
public final class ClockRules {
    private static final String BEAN = "org.springframework.context.annotation.Bean";

    /** Rooms that start programs, and so may look at the wall. */
    private static final Set<String> STARTERS = Set.of("", "cli");

    private ClockRules() {}

    /** Nothing asks the machine for the time except through a {@link Clock}; only starters and beans make one. */
    public static ArchRule timeComesFromAClock(Building building) {
        return classes()
                .should(Conditions.findNothing(
                        "take the time from a Clock that is handed in", type -> findings(building, type)))
                .because("a test can't wait for tomorrow: take a java.time.Clock in the constructor and call "
                        + "Instant.now(clock) or clock.instant()");
    }

    private static Stream<String> findings(Building building, JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> readsTheWall(access) || (makesAClock(access) && !mayMakeAClock(building, access)))
                .map(JavaAccess::getDescription);
    }

    private static boolean readsTheWall(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.equals(System.class.getName())) {
            return name.equals("currentTimeMillis");
        }
        if (owner.equals(Date.class.getName())) {
            return access.getTarget() instanceof CodeUnitAccessTarget made
                    && name.equals("<init>")
                    && made.getRawParameterTypes().isEmpty();
        }
        return owner.startsWith("java.time.") && name.equals("now") && !takesAClock(access);
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && (name.startsWith("system") || name.startsWith("tick") && !takesAClock(access));
    }

    private static boolean mayMakeAClock(Building building, JavaAccess<?> access) {
        return STARTERS.contains(building.room(access.getOriginOwner()))
                || access.getOrigin().isAnnotatedWith(BEAN);
    }
}
