package org.ledgerhub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions on a class, told by what is wrong with it. */
final class Conditions {
    private Conditions() {}

    /** One finding for each thing in the class that breaks the rule. */
    static ArchCondition<JavaClass> findNothing(String description, Function<JavaClass, Stream<String>> findings) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                findings.apply(type)
                        .map(finding -> SimpleConditionEvent.violated(type, finding + " in " + type.getName()))
                        .forEach(events::add);
            }
        };
    }

    static ArchCondition<JavaClass> hold(
            String description, Predicate<JavaClass> holds, Function<JavaClass, String> finding) {
        return findNothing(description, type -> holds.test(type) ? Stream.empty() : Stream.of(finding.apply(type)));
    }
}
