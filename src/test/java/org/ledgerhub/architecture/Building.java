package org.ledgerhub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;

/**
 * A house that stands: the compiled classes below one package, to be held against the plan.
 *
 * @param base the package that holds the house
 * @param classes everything in it
 */
public record Building(String base, JavaClasses classes) {

    /** The hub itself, without its tests. */
    public static Building hub() {
        return new Building(
                "org.ledgerhub",
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.ledgerhub"));
    }

    /** The small house beside this class that breaks every rule once. */
    static Building planted() {
        String base = Building.class.getPackageName() + ".planted";
        return new Building(base, new ClassFileImporter().importPackages(base));
    }

    /** Whether anything is built in the room. */
    public boolean has(String room) {
        return classes.stream().anyMatch(type -> room(type).equals(room));
    }

    /** The room of a class: the first step of its package below the base, empty for the base itself. */
    String room(JavaClass type) {
        return step(type, 0).orElse("");
    }

    /** The names of the sub-packages right below a room. */
    List<String> subPackages(String room) {
        return classes.stream()
                .filter(type -> room(type).equals(room))
                .flatMap(type -> step(type, 1).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> step(JavaClass type, int index) {
        String below = type.getPackageName().substring(base.length());
        String[] steps = below.isEmpty() ? new String[0] : below.substring(1).split("\\.");
        return index < steps.length ? Optional.of(steps[index]) : Optional.empty();
    }
}
