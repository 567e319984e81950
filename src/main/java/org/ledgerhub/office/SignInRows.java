package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of the connections, sealed for their place; each change joins the caller's transaction. */
@Component
final class SignInRows {
    /** Name of the place that tokens are sealed for; no field of a connection has a dot. */
    static final String FIELD = "sign-in.tokens";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditTrail trail;
    private final Revision revision;

    SignInRows(JdbcClient jdbc, Vault vault, AuditTrail trail, Revision revision) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.revision = revision;
    }

    /**
     * A sign-in as it stands.
     *
     * @param refused the package no longer takes the access token
     * @param failures tries in a row to renew it that gave nothing, or a token that was taken back
     * @param notBefore earliest next try
     * @param lost why a person must sign in again
     */
    record Row(
            String firm,
            String connection,
            String name,
            String target,
            Tokens tokens,
            String sealed,
            boolean refused,
            int failures,
            @Nullable Instant notBefore,
            @Nullable Problem lost,
            String by,
            Instant at) {}

    Optional<Row> of(String firm, String connection) {
        return jdbc.sql("select s.*, c.firm, c.name, c.target from sign_in s join connection c on c.id = s.connection "
                        + "where c.firm = ? and c.id = ?")
                .params(firm, connection)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The same; nobody else renews it until the caller's transaction ends. */
    Optional<Row> locked(String firm, String connection) {
        jdbc.sql("select connection from sign_in where connection = ? for update")
                .param(connection)
                .query(String.class)
                .optional();
        return of(firm, connection);
    }

    /** Sign-ins that are not lost and got their tokens before a moment. */
    List<Idle> issuedBefore(Instant moment) {
        return jdbc.sql("""
                        select c.firm, c.id, c.target, s.issued from sign_in s join connection c on c.id = s.connection
                        where s.lost is null and s.issued < ? and c.status <> 'disabled' order by s.issued""")
                .param(Columns.time(moment))
                .query((row, n) -> new Idle(
                        row.getString("firm"),
                        row.getString("id"),
                        row.getString("target"),
                        Columns.instant(row, "issued")))
                .list();
    }

    /** A sign-in that was not used for a while. */
    record Idle(String firm, String connection, String target, Instant issued) {}

    /** A person signed in, for the first time or again. */
    void signedIn(String firm, String connection, Tokens tokens, String by, Instant at) {
        jdbc.sql("delete from sign_in where connection = ?").param(connection).update();
        jdbc.sql("""
                        insert into sign_in (connection, tokens, issued, expires, signed_in_by, signed_in_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        connection,
                        seal(firm, connection, tokens),
                        Columns.time(tokens.issued()),
                        Columns.timeOrNull(tokens.expires()),
                        by,
                        Columns.time(at)))
                .update();
        status(firm, connection, "sign-in-lost", "active", null, by, List.of(AuditTrail.Changed.secret(FIELD)));
    }

    /** Puts new tokens in the place of the ones that are sealed like this; false when others stand there by now. */
    boolean renewed(Row held, Tokens tokens, int failures) {
        return jdbc.sql("""
                        update sign_in set tokens = ?, issued = ?, expires = ?, refused = false, failures = ?,
                          not_before = null, lost = null
                        where connection = ? and tokens = ?""")
                        .params(Arrays.asList(
                                seal(held.firm(), held.connection(), tokens),
                                Columns.time(tokens.issued()),
                                Columns.timeOrNull(tokens.expires()),
                                failures,
                                held.connection(),
                                held.sealed()))
                        .update()
                > 0;
    }

    /**
     * The package took the access token back.
     *
     * @param notBefore earliest time to ask for another one, absent when that is now
     */
    void refused(Row held, @Nullable Instant notBefore) {
        jdbc.sql("update sign_in set refused = true, not_before = ? where connection = ? and tokens = ?")
                .params(Arrays.asList(Columns.timeOrNull(notBefore), held.connection(), held.sealed()))
                .update();
    }

    void failed(String connection, int failures, Instant notBefore) {
        jdbc.sql("update sign_in set failures = ?, not_before = ? where connection = ?")
                .params(failures, Columns.time(notBefore), connection)
                .update();
    }

    /** A person must sign in again; the connection says so, too, unless it is switched off. */
    void lost(Row held, Problem why) {
        jdbc.sql("update sign_in set lost = ? where connection = ?")
                .params(Json.write(why), held.connection())
                .update();
        status(held.firm(), held.connection(), "active", "sign-in-lost", why, AuditTrail.HUB, List.of());
    }

    private void status(
            String firm,
            String connection,
            String from,
            String to,
            @Nullable Problem problem,
            String by,
            List<AuditTrail.Changed> more) {
        int changed = jdbc.sql("""
                        update connection set status = ?, problem = ?, version = version + 1
                        where id = ? and status = ?""")
                .params(Arrays.asList(to, problem == null ? null : Json.write(problem), connection, from))
                .update();
        List<AuditTrail.Changed> changes = new ArrayList<>(more);
        if (changed > 0) {
            changes.add(new AuditTrail.Changed("status", from, to, null));
            revision.changed();
        }
        trail.set(
                firm,
                AuditTrail.Kind.CONNECTION,
                connection,
                by,
                problem == null ? "Signed in at the package." : problem.message(),
                changes);
    }

    private String seal(String firm, String connection, Tokens tokens) {
        return vault.encrypt(firm, connection, FIELD, Json.write(new Sealed(tokens.access(), tokens.refresh())));
    }

    private Row row(ResultSet row) throws SQLException {
        String firm = row.getString("firm");
        String connection = row.getString("connection");
        String sealed = row.getString("tokens");
        String lost = row.getString("lost");
        Sealed open = Json.read(vault.decrypt(firm, connection, FIELD, sealed), Sealed.class);
        return new Row(
                firm,
                connection,
                row.getString("name"),
                row.getString("target"),
                new Tokens(
                        Objects.requireNonNull(open.access()),
                        open.refresh(),
                        Columns.instant(row, "issued"),
                        Columns.instantOrNull(row, "expires")),
                sealed,
                row.getBoolean("refused"),
                row.getInt("failures"),
                Columns.instantOrNull(row, "not_before"),
                lost == null ? null : Json.read(lost, Problem.class),
                row.getString("signed_in_by"),
                Columns.instant(row, "signed_in_at"));
    }

    /** What is sealed. */
    private record Sealed(@Nullable String access, @Nullable String refresh) {}
}
