package org.ledgerhub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Delivery;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The office keeps what it is told, and never shows it to another firm. */
class OfficeTest {
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void theDemoIsThereOnceHoweverOftenTheHubStarts(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            OfficeDesk.demo(database, data, CLOCK);
            Office office = OfficeDesk.demo(database, data, CLOCK);

            FirmOffice demo = office.of("kantoor-demo");
            assertThat(demo.dossiers())
                    .extracting(Dossier::id)
                    .containsExactly("bakkerij-peeters", "garage-noord", "studio-lumen");
            assertThat(demo.byEnterprise("0700123432")).extracting(Dossier::id).containsExactly("bakkerij-peeters");
            assertThat(demo.byEnterprise("BE0700123432")).hasSize(1);
            assertThat(demo.byAccount("BE56363123456788"))
                    .extracting(Dossier::id)
                    .containsExactly("studio-lumen");
            assertThat(demo.links("garage-noord"))
                    .extracting(Link::connection, Link::purpose)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("demo-odoo", Delivery.Purpose.BOOKS),
                            org.assertj.core.groups.Tuple.tuple("demo-sftp", Delivery.Purpose.FILES));
            assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                            .matches("demo", office.person("demo").orElseThrow().passwordHash()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneFirmNeverSeesARowOfAnother(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.demo(database, data, CLOCK);
            office.of("kantoor-demo").save("demo-octopus", "1", MasterData.EMPTY);
            FirmOffice other = office.of("kantoor-twee");

            assertThat(other.dossiers()).extracting(Dossier::id).containsExactly("leeg");
            assertThat(other.dossier("bakkerij-peeters")).isEmpty();
            assertThat(other.byEnterprise("0700123432")).isEmpty();
            assertThat(other.byAccount("BE56363123456788")).isEmpty();
            assertThat(other.connection("demo-octopus")).isEmpty();
            assertThat(other.connections()).isEmpty();
            assertThat(other.secret("demo-octopus", "password")).isEmpty();
            assertThat(other.link("demo-noord-books")).isEmpty();
            assertThat(other.linksOf("demo-octopus")).isEmpty();
            assertThat(other.masterData("demo-octopus", "1")).isEmpty();
            assertThat(other.people()).extracting(Person::name).containsExactly("twee");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkCannotReachTheSignInOfAnotherFirm(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.demo(database, data, CLOCK);
            Link reaching = new Link(
                    "kantoor-twee",
                    "reaching",
                    "leeg",
                    "demo-octopus",
                    Delivery.Purpose.BOOKS,
                    "1",
                    Map.of(),
                    Link.Statements.POSTINGS,
                    true,
                    true,
                    true,
                    true);

            assertThatThrownBy(() -> office.of("kantoor-twee").save(reaching))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecretIsUnreadableInTheTableAndReadableAfterARestart(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            OfficeDesk.demo(database, data, CLOCK);
            String stored = database.jdbc()
                    .sql("select secrets from connection where id = 'demo-octopus'")
                    .query(String.class)
                    .single();
            assertThat(stored).contains("password").doesNotContain("\"demo\"");
        }

        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.open(database, data, CLOCK);
            assertThat(office.of("kantoor-demo").secret("demo-octopus", "password"))
                    .contains("demo");
            assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecretCopiedToAnotherConnectionCannotBeOpened(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.demo(database, data, CLOCK);
            database.jdbc()
                    .sql(
                            "update connection set secrets = (select c.secrets from connection c where c.id = 'demo-octopus')"
                                    + " where id = 'demo-sftp'")
                    .update();

            assertThatThrownBy(() -> office.of("kantoor-demo").secret("demo-sftp", "password"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void secretsLeftOutStayAndAStaleChangeIsRefused(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = OfficeDesk.demo(database, data, CLOCK).of("kantoor-demo");
            Connection standing = office.connection("demo-octopus").orElseThrow();

            Connection saved = office.save(standing, Map.of());

            assertThat(saved.version()).isEqualTo(standing.version() + 1);
            assertThat(office.secret("demo-octopus", "password")).contains("demo");
            assertThatThrownBy(() -> office.save(standing, Map.of()))
                    .isInstanceOf(ConcurrentModificationException.class);
            Dossier dossier = office.dossier("garage-noord").orElseThrow();
            office.save(dossier.withAccounts(List.of("BE56734000987688", "BE68539007547034")));
            assertThat(office.byAccount("BE68539007547034")).hasSize(1);
            assertThatThrownBy(() -> office.save(dossier)).isInstanceOf(ConcurrentModificationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenLetsInUntilItIsRevokedOrExpired(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            Office office = OfficeDesk.demo(database, data, CLOCK);
            FirmOffice firm = office.of("kantoor-demo");
            ApiToken.Fresh fresh = firm.createToken("upload", Person.Role.ENGINEER, null);
            ApiToken.Fresh old = firm.createToken("old", Person.Role.ENGINEER, NOON.minusSeconds(1));
            String hash = sha256(fresh.secret());

            assertThat(fresh.secret()).startsWith("lh_").hasSize(46);
            assertThat(office.token(hash)).map(ApiToken::firm).contains("kantoor-demo");
            assertThat(firm.tokens())
                    .filteredOn(t -> t.id().equals(fresh.token().id()))
                    .extracting(ApiToken::lastUsed)
                    .containsExactly(NOON);
            assertThat(office.token(sha256(old.secret()))).isEmpty();
            assertThat(office.of("kantoor-twee").revokeToken(fresh.token().id()))
                    .isFalse();
            assertThat(firm.revokeToken(fresh.token().id())).isTrue();
            assertThat(office.token(hash)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTriggerIsKeptPerKind(Engine engine) throws Exception {
        try (Database database = engine.open(data)) {
            FirmOffice office = OfficeDesk.demo(database, data, CLOCK).of("kantoor-demo");
            Trigger daily = new Trigger(Trigger.Kind.BANK, Trigger.Mode.DAILY, LocalTime.of(18, 30));

            office.save("garage-noord", new Trigger(Trigger.Kind.BANK, Trigger.Mode.MANUAL, LocalTime.NOON));
            office.save("garage-noord", daily);

            assertThat(office.triggers("garage-noord")).containsExactly(daily);
        }
    }

    private static String sha256(String secret) throws Exception {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return java.util.HexFormat.of().formatHex(digest);
    }
}
