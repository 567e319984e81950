package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;

/** The key of the secrets is changed without losing one of them. */
class KeyRotationTest {
    private static final String FIRM = "office-one";

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void connect() throws Exception {
        database = Engine.H2.open(folder);
        Office office = OfficeDesk.open(database, folder, Clock.systemUTC());
        office.add(new Office.Firm(FIRM, "Office one"));
        office.of(FIRM)
                .save(
                        new Connection(FIRM, "books", "Books", "octopus", Map.of(), Connection.Status.ACTIVE, null, 0),
                        Map.of("password", "s3cr3t"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String secret() throws Exception {
        return OfficeDesk.open(database, folder, Clock.systemUTC())
                .of(FIRM)
                .secret("books", "password")
                .orElseThrow();
    }

    @Test
    void newKeySealsAndTheOldOneStillOpens() throws Exception {
        String before = Files.readString(folder.resolve("secret.key"));

        assertThat(KeyRotation.rotate(folder)).isEqualTo(2);

        assertThat(secret()).isEqualTo("s3cr3t");
        assertThat(Files.readString(folder.resolve("secret.key"))).isNotEqualTo(before);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secret.key"))).hasSize(2);
    }

    @Test
    void oldKeyCanBeForgottenAfterAStart() throws Exception {
        KeyRotation.rotate(folder);

        OfficeDesk.reseal(database, folder);
        assertThat(KeyRotation.forgetOld(folder)).isEqualTo(1);

        assertThat(secret()).isEqualTo("s3cr3t");
    }

    @Test
    void withoutAStartTheOldKeyIsStillNeeded() throws Exception {
        KeyRotation.rotate(folder);
        KeyRotation.forgetOld(folder);

        assertThatThrownBy(this::secret)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key");
    }
}
