package org.ledgerhub.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tokens of one firm; 256 random bits each, of which only the SHA-256 is kept. */
final class TokenRows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Clock clock;

    TokenRows(String firm, JdbcClient jdbc, TransactionTemplate transaction, Changes changes, Clock clock) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
        this.clock = clock;
    }

    ApiToken.Fresh create(String name, Person.Role role, @Nullable Instant expires) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String secret = "lh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        return transaction.execute(status -> {
            ApiToken token = insert(name, sha256(secret), role, expires);
            changes.note(AuditTrail.Kind.TOKEN, token.id(), Changes.NOTHING, token);
            return new ApiToken.Fresh(token, secret);
        });
    }

    private ApiToken insert(String name, String hash, Person.Role role, @Nullable Instant expires) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into api_token (id, firm, name, hash, role, created, expires) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(firm)
                .param(name)
                .param(hash)
                .param(Columns.code(role))
                .param(Columns.time(clock.instant()))
                .param(Columns.timeOrNull(expires))
                .update();
        return all().stream().filter(token -> token.id().equals(id)).findFirst().orElseThrow();
    }

    List<ApiToken> all() {
        return jdbc.sql("select * from api_token where firm = ? order by created, id")
                .param(firm)
                .query((row, n) -> token(row))
                .list();
    }

    boolean revoke(String id) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            boolean revoked = jdbc.sql("update api_token set revoked = ? where firm = ? and id = ? and revoked is null")
                            .params(Columns.time(now), firm, id)
                            .update()
                    == 1;
            if (revoked) {
                changes.note(AuditTrail.Kind.TOKEN, id, Changes.NOTHING, Map.of("revoked", now));
            }
            return revoked;
        });
    }

    /** The valid token of a hash; its use is noted at most once a minute, or each call would cost a commit. */
    static Optional<ApiToken> byHash(JdbcClient jdbc, String sha256, Instant now) {
        Optional<ApiToken> found = jdbc.sql("""
                        select * from api_token
                        where hash = ? and revoked is null and (expires is null or expires > ?)""")
                .params(sha256, Columns.time(now))
                .query((row, n) -> token(row))
                .optional();
        found.filter(token -> token.lastUsed() == null || token.lastUsed().isBefore(now.minus(USE_PRECISION)))
                .ifPresent(token -> jdbc.sql("update api_token set last_used = ? where id = ?")
                        .params(Columns.time(now), token.id())
                        .update());
        return found;
    }

    private static String sha256(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("firm"),
                row.getString("name"),
                Columns.constant(Person.Role.class, row.getString("role")),
                Columns.instant(row, "created"),
                Columns.instantOrNull(row, "expires"),
                Columns.instantOrNull(row, "last_used"),
                Columns.instantOrNull(row, "revoked"));
    }
}
