package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.architecture.Building;
import org.ledgerhub.architecture.ClockRules;
import org.ledgerhub.architecture.MoneyRules;
import org.ledgerhub.architecture.PackageRules;
import org.ledgerhub.architecture.StyleRules;

/** Holds the code that stands against the plan of the house; the plan itself is {@code HousePlan}. */
class ArchitectureTest {
    private static final Building HUB = Building.hub();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void packageUsesOnlyWhatItsRowNames(String room) {
        assertThat(HUB.has(room))
                .as("package " + room + " is in the table and holds classes")
                .isTrue();
        PackageRules.usesOnlyWhatItsRowNames(HUB, room).check(HUB.classes());
    }

    static Stream<String> packageUsesOnlyWhatItsRowNames() {
        return PackageRules.rooms();
    }

    @Test
    void everyPackageIsInTheTable() {
        PackageRules.everyPackageIsInTheTable(HUB).check(HUB.classes());
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        MoneyRules.moneyIsDecimal(HUB).check(HUB.classes());
    }

    @Test
    void timeComesFromAClock() {
        ClockRules.timeComesFromAClock(HUB).check(HUB.classes());
    }

    @Test
    void nothingOfOursIsExtended() {
        StyleRules.nothingOfOursIsExtended(HUB).check(HUB.classes());
    }

    @Test
    void namesSayWhatItIs() {
        StyleRules.namesSayWhatItIs().check(HUB.classes());
    }

    @Test
    void everyPackageIsNullMarked() {
        StyleRules.everyPackageIsNullMarked().check(HUB.classes());
    }
}
