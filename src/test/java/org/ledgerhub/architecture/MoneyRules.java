package org.ledgerhub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/** Money is decimal: no floating point in the rooms where amounts pass. */
public final class MoneyRules {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** Where an amount would turn into floating point without a field or parameter that shows it. */
    private static final Set<String> CONVERTERS = Set.of(
            BigDecimal.class.getName(),
            Double.class.getName(),
            Float.class.getName(),
            Number.class.getName(),
            "java.sql.ResultSet",
            "com.fasterxml.jackson.databind.JsonNode");

    private MoneyRules() {}

    /** No field, parameter, result or conversion is floating point. */
    public static ArchRule moneyIsDecimal(Building building) {
        return classes()
                .should(Conditions.findNothing(
                        "have no floating point in " + HousePlan.MONEY,
                        type -> HousePlan.MONEY.contains(building.room(type)) ? findings(type) : Stream.empty()))
                .because("0.1 + 0.2 is not 0.3 in floating point and a posting has to balance to the cent: use "
                        + "BigDecimal, read it from text, and int or long for counts");
    }

    private static Stream<String> findings(JavaClass type) {
        return Stream.concat(
                type.getMembers().stream().filter(MoneyRules::declares).map(MoneyRules::declared),
                type.getAccessesFromSelf().stream().filter(MoneyRules::converts).map(JavaAccess::getDescription));
    }

    private static boolean declares(JavaMember member) {
        return switch (member) {
            case JavaField field -> floats(field.getType());
            // Bodies of lambdas take whatever type the library that calls them asks for, as gauges do.
            case JavaCodeUnit unit ->
                !unit.getName().startsWith("lambda$")
                        && (floats(unit.getReturnType())
                                || unit.getParameterTypes().stream().anyMatch(MoneyRules::floats));
            default -> false;
        };
    }

    private static String declared(JavaMember member) {
        return "floating point in " + member.getFullName();
    }

    private static boolean converts(JavaAccess<?> access) {
        return CONVERTERS.contains(access.getTargetOwner().getName())
                && access.getTarget() instanceof CodeUnitAccessTarget unit
                && (floats(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(MoneyRules::floats));
    }

    private static boolean floats(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> FLOATING.contains(raw.getBaseComponentType().getName()));
    }
}
