package org.ledgerhub.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ledgerhub.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals anew, at each start, what an older key sealed, so that the older key can be forgotten. */
@Component
final class Resealing implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private final JdbcClient jdbc;
    private final Vault vault;

    Resealing(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int sealed = connections() + signIns();
        if (sealed > 0) {
            LOG.info("{} connections and sign-ins were sealed with the new key", sealed);
        }
    }

    private record Stored(String firm, String id, String text) {}

    private int connections() {
        List<Stored> stored = jdbc.sql("select firm, id, secrets from connection where secrets is not null")
                .query((row, n) -> new Stored(row.getString("firm"), row.getString("id"), row.getString("secrets")))
                .list();
        return stored.stream().mapToInt(this::connection).sum();
    }

    /** A connection that somebody changes meanwhile is sealed with the new key by that change. */
    private int connection(Stored stored) {
        Map<String, String> closed = ConnectionRows.texts(stored.text());
        if (closed.values().stream().noneMatch(vault::old)) {
            return 0;
        }
        Map<String, String> anew = new TreeMap<>();
        closed.forEach((field, secret) -> anew.put(field, anew(stored, field, secret)));
        return jdbc.sql("update connection set secrets = ? where id = ? and secrets = ?")
                .params(Json.write(anew), stored.id(), stored.text())
                .update();
    }

    private int signIns() {
        List<Stored> stored = jdbc.sql(
                        "select c.firm, c.id, s.tokens from sign_in s join connection c on c.id = s.connection")
                .query((row, n) -> new Stored(row.getString("firm"), row.getString("id"), row.getString("tokens")))
                .list();
        return stored.stream()
                .filter(signIn -> vault.old(signIn.text()))
                .mapToInt(signIn -> jdbc.sql("update sign_in set tokens = ? where connection = ? and tokens = ?")
                        .params(anew(signIn, SignInRows.FIELD, signIn.text()), signIn.id(), signIn.text())
                        .update())
                .sum();
    }

    private String anew(Stored stored, String field, String closed) {
        return vault.encrypt(
                stored.firm(), stored.id(), field, vault.decrypt(stored.firm(), stored.id(), field, closed));
    }
}
