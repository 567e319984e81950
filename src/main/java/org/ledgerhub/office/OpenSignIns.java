package org.ledgerhub.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that people began at a package's page. The state that travels with them is known by its hash alone, works
 * once, for a quarter of an hour, and only for the person and browser that began.
 */
@Component
final class OpenSignIns {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String FIELD = "sign-in.verifier";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    OpenSignIns(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What was begun. */
    record Begun(String connection, String verifier, String callback) {}

    /** Keeps what was begun; forgets what nobody came back from. */
    void keep(Asker who, String state, Begun begun) {
        Instant now = clock.instant();
        jdbc.sql("delete from open_sign_in where expires < ?")
                .param(Columns.time(now))
                .update();
        jdbc.sql("""
                        insert into open_sign_in (state, connection, firm, person, session, verifier, callback, expires)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Secrets.challenge(state),
                        begun.connection(),
                        who.firm(),
                        who.person(),
                        hash(who.session()),
                        vault.encrypt(who.firm(), begun.connection(), FIELD, begun.verifier()),
                        begun.callback(),
                        Columns.time(now.plus(LIFE))))
                .update();
    }

    /** Takes what this asker began with this state, once; empty for anybody else, and when it is too late. */
    Optional<Begun> take(Asker who, String state) {
        Optional<Begun> begun = jdbc.sql("""
                        select connection, verifier, callback from open_sign_in
                        where state = ? and firm = ? and person = ? and coalesce(session, '') = ? and expires >= ?""")
                .params(Arrays.asList(
                        Secrets.challenge(state),
                        who.firm(),
                        who.person(),
                        who.session() == null ? "" : hash(who.session()),
                        Columns.time(clock.instant())))
                .query((row, n) -> new Begun(
                        row.getString("connection"),
                        vault.decrypt(who.firm(), row.getString("connection"), FIELD, row.getString("verifier")),
                        row.getString("callback")))
                .optional();
        return begun.filter(found -> jdbc.sql("delete from open_sign_in where state = ?")
                        .param(Secrets.challenge(state))
                        .update()
                > 0);
    }

    private static @Nullable String hash(@Nullable String session) {
        return session == null ? null : Secrets.challenge(session);
    }
}
