package org.ledgerhub.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The allow-list of the plan as ArchUnit rules: every class stands in a room and uses what its room may use. */
public final class PackageRules {
    private static final String BECAUSE_ALLOWED = """
            the table of the house allows nothing else. Move the class to the room that may use it, hand the value in \
            as a parameter, or put an interface in the room that is used; if the house itself must change, change \
            HousePlan, src/docs/architecture.md and a note in src/docs/decisions in one commit""";

    private PackageRules() {}

    /** The rooms of the plan, by name. */
    public static Stream<String> rooms() {
        return HousePlan.ROOMS.stream().map(Room::name);
    }

    /** No class stands outside the rooms of the plan. */
    public static ArchRule everyPackageIsInTheTable(Building building) {
        List<String> known = rooms().toList();
        return classes()
                .should(Conditions.hold(
                        "be in the base package or in one of " + known,
                        type -> building.room(type).isEmpty() || known.contains(building.room(type)),
                        type -> "package " + type.getPackageName() + " is not in the table"))
                .because("a package that the table does not know is checked by nobody: put the class in the room that "
                        + "fits its reason, or add a row to HousePlan and to src/docs/architecture.md");
    }

    /** Classes of the room use only what the room's row names; in a divided room sub-packages know only its root. */
    public static ArchRule usesOnlyWhatItsRowNames(Building building, String roomName) {
        Room room = HousePlan.ROOMS.stream()
                .filter(r -> r.name().equals(roomName))
                .findFirst()
                .orElseThrow();
        String root = building.base() + "." + roomName;
        if (!room.divided()) {
            return allowed(building, room, root + "..", List.of(root + ".."), List.of());
        }
        CompositeArchRule rules = CompositeArchRule.of(allowed(building, room, root, List.of(root), List.of()));
        for (String sub : building.subPackages(roomName)) {
            String here = root + "." + sub + "..";
            Libraries extra = HousePlan.EXTRAS.get(roomName + "." + sub);
            rules = rules.and(
                    allowed(building, room, here, List.of(root, here), extra == null ? List.of() : extra.packages()));
        }
        return rules;
    }

    private static ArchRule allowed(Building building, Room room, String where, List<String> own, List<String> extras) {
        List<String> patterns = new ArrayList<>(own);
        room.ours().forEach(name -> patterns.add(building.base() + "." + name));
        room.libraries().forEach(bundle -> patterns.addAll(bundle.packages()));
        patterns.addAll(extras);
        return classes()
                .that()
                .resideInAPackage(where)
                .should()
                .onlyDependOnClassesThat(resideInAny(patterns))
                .allowEmptyShould(true)
                .because(BECAUSE_ALLOWED);
    }

    private static DescribedPredicate<JavaClass> resideInAny(List<String> patterns) {
        List<PackageMatcher> matchers =
                patterns.stream().map(PackageMatcher::of).toList();
        return describe("reside in any of " + patterns, used -> {
            JavaClass type = used.getBaseComponentType();
            return type.isPrimitive() || matchers.stream().anyMatch(m -> m.matches(type.getPackageName()));
        });
    }
}
