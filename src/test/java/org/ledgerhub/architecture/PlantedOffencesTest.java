package org.ledgerhub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that each rule of the architecture can fail, on a small house that breaks them all. */
class PlantedOffencesTest {
    private static final Building PLANTED = Building.planted();

    @ParameterizedTest
    @MethodSource
    void roomThatUsesAnotherOneIsSeen(String room) {
        assertThat(offences(PackageRules.usesOnlyWhatItsRowNames(PLANTED, room)))
                .anyMatch(offence -> offence.contains("planted." + room + ".Trespasser.used>"));
    }

    static Stream<String> roomThatUsesAnotherOneIsSeen() {
        return PackageRules.rooms();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "target", "sandbox"})
    void subPackageThatKnowsItsNeighbourIsSeen(String room) {
        assertThat(offences(PackageRules.usesOnlyWhatItsRowNames(PLANTED, room)))
                .anyMatch(offence -> offence.contains("planted." + room + ".right.Neighbour.secret>"))
                .anyMatch(offence -> offence.contains("planted." + room + ".Registry.secret>"));
    }

    @Test
    void libraryThatTheRowDoesNotNameIsSeen() {
        assertThat(offences(PackageRules.usesOnlyWhatItsRowNames(PLANTED, "document")))
                .anyMatch(offence -> offence.contains("Connected.connections>"));
        assertThat(offences(PackageRules.usesOnlyWhatItsRowNames(PLANTED, "target")))
                .anyMatch(offence -> offence.contains("octopus.Camels.template>"));
    }

    @Test
    void packageOutsideTheTableIsSeen() {
        assertThat(offences(PackageRules.everyPackageIsInTheTable(PLANTED)))
                .isNotEmpty()
                .allMatch(offence -> offence.contains("planted.attic is not in the table"));
    }

    @Test
    void floatingPointIsSeenWhereverItHides() {
        assertThat(offences(MoneyRules.moneyIsDecimal(PLANTED)))
                .hasSize(7)
                .allMatch(offence -> offence.contains("planted.ledger.Floating"))
                .anyMatch(offence -> offence.contains("Floating.field"))
                .anyMatch(offence -> offence.contains("Floating.array"))
                .anyMatch(offence -> offence.contains("Floating.parameter("))
                .anyMatch(offence -> offence.contains("Floating.inside("))
                .anyMatch(offence -> offence.contains("Floating.result("))
                .anyMatch(offence -> offence.contains("BigDecimal.doubleValue()"))
                .anyMatch(offence -> offence.contains("BigDecimal.<init>(double)"));
    }

    @Test
    void eachLookAtTheWallClockIsSeen() {
        assertThat(offences(ClockRules.timeComesFromAClock(PLANTED)))
                .hasSize(6)
                .noneMatch(offence -> offence.contains("WallClock.allowed("))
                .anyMatch(offence -> offence.contains("LocalDate.now()"))
                .anyMatch(offence -> offence.contains("OffsetDateTime.now(java.time.ZoneId)"))
                .anyMatch(offence -> offence.contains("Instant.now()"))
                .anyMatch(offence -> offence.contains("System.currentTimeMillis()"))
                .anyMatch(offence -> offence.contains("Date.<init>()"))
                .anyMatch(offence -> offence.contains("Clock.systemUTC()"));
    }

    @Test
    void inheritanceOfOursIsSeen() {
        assertThat(offences(StyleRules.nothingOfOursIsExtended(PLANTED)))
                .singleElement()
                .asString()
                .contains("Parent$Child extends");
    }

    @Test
    void nameThatSaysNothingIsSeen() {
        assertThat(offences(StyleRules.namesSayWhatItIs()))
                .singleElement()
                .asString()
                .contains("PostingManager");
    }

    @Test
    void packageWithoutNullMarkIsSeen() {
        assertThat(offences(StyleRules.everyPackageIsNullMarked()))
                .singleElement()
                .asString()
                .contains("planted.mapping.unmarked");
    }

    private static List<String> offences(ArchRule rule) {
        return rule.evaluate(PLANTED.classes()).getFailureReport().getDetails();
    }
}
