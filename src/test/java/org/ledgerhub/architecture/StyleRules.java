package org.ledgerhub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** How types are made and named: small, composed, and by the words of the trade. */
public final class StyleRules {
    private static final Pattern EMPTY_NAME =
            Pattern.compile("Abstract[A-Z].*|.*(Manager|Helper|Utils?|Impl|Common|Service|Info)");

    private StyleRules() {}

    /** No class of ours extends a class of ours. */
    public static ArchRule nothingOfOursIsExtended(Building building) {
        return classes()
                .should(Conditions.hold(
                        "not extend a class of ours",
                        type -> !extendsOneOf(building, type),
                        type -> type.getName() + " extends "
                                + type.getRawSuperclass()
                                        .map(JavaClass::getName)
                                        .orElse("nothing")))
                .because("inheritance ties two reasons together: make the parent an interface (sealed when the cases "
                        + "are known) and hand the shared part in; extend only what a framework asks for");
    }

    private static boolean extendsOneOf(Building building, JavaClass type) {
        // The body of an enum constant is a class that extends its enum.
        return type.getRawSuperclass()
                .filter(parent -> parent.getName().startsWith(building.base() + ".") && !parent.isEnum())
                .isPresent();
    }

    /** No name that would fit any class. */
    public static ArchRule namesSayWhatItIs() {
        return classes()
                .should(Conditions.hold(
                        "have a name that says what it is",
                        type -> !EMPTY_NAME.matcher(type.getSimpleName()).matches(),
                        type -> "the name " + type.getSimpleName() + " says nothing"))
                .because(
                        "Manager, Helper, Util, Impl, Abstract, Common, Service and Info fit everything: take the word "
                                + "of bookkeeping, of EN 16931 or of the integration patterns for what it is");
    }

    /** Every package says what it is and that nothing in it is null unless marked. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(Conditions.hold(
                        "stand in a package with a package-info marked @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class),
                        type -> "package " + type.getPackageName() + " has no package-info with @NullMarked"))
                .because("package-info.java says what the package is, why, where to start reading, and @NullMarked");
    }
}
