package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;

/** Nobody becomes the first administrator twice, nor without the code that the hub printed. */
class FirstAdministratorTest {
    private static final Office.Firm FIRM = new Office.Firm("office", "The office");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void whoHasTheCodeMakesFirmAndAdministratorOnce(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.open(database, data, Clock.systemUTC());
            FirstAdministrator first = new FirstAdministrator(office, database.jdbc(), database.transaction());
            assertThat(first.missing()).isTrue();

            first.make(FIRM, "eva", "hash", "nl");

            assertThat(first.missing()).isFalse();
            assertThat(office.person("eva").orElseThrow().person())
                    .extracting(Person::firm, Person::role, Person::language)
                    .containsExactly("office", Person.Role.ADMIN, "nl");
            assertThatThrownBy(() -> first.make(FIRM, "adam", "hash", "nl")).isInstanceOf(IllegalStateException.class);
            assertThat(office.person("adam")).isEmpty();
        }
    }

    @Test
    void codeIsLongDiffersAtEachStartAndFitsWithBlanksAroundItAlone() throws Exception {
        try (Database database = Engine.H2.open(data)) {
            Office office = OfficeDesk.open(database, data, Clock.systemUTC());
            FirstAdministrator one = new FirstAdministrator(office, database.jdbc(), database.transaction());
            FirstAdministrator other = new FirstAdministrator(office, database.jdbc(), database.transaction());

            assertThat(one.code()).hasSize(20).isNotEqualTo(other.code());
            assertThat(one.fits(" " + one.code() + "\n")).isTrue();
            assertThat(one.fits(other.code())).isFalse();
            assertThat(one.fits("")).isFalse();
        }
    }
}
