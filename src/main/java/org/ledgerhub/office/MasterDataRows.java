package org.ledgerhub.office;

import java.time.Clock;
import java.util.Optional;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.MasterData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the packages told last about the sets of books of one firm. */
final class MasterDataRows {
    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Revision revision;
    private final Clock clock;

    MasterDataRows(String firm, JdbcClient jdbc, TransactionTemplate transaction, Revision revision, Clock clock) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.revision = revision;
        this.clock = clock;
    }

    Optional<MasterData> of(String connection, String remoteDossier) {
        return jdbc.sql("""
                        select m.content from master_data m join connection c on c.id = m.connection
                        where c.firm = ? and m.connection = ? and m.remote_dossier = ?""")
                .params(firm, connection, remoteDossier)
                .query((row, n) -> Json.read(row.getString("content"), MasterData.class))
                .optional();
    }

    void save(String connection, String remoteDossier, MasterData masterData) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            delete from master_data where remote_dossier = ?
                            and connection in (select id from connection where firm = ? and id = ?)""").params(remoteDossier, firm, connection).update();
            jdbc.sql("""
                            insert into master_data (connection, remote_dossier, fetched, content)
                            select id, cast(? as varchar(100)), cast(? as timestamp with time zone), cast(? as text)
                            from connection where firm = ? and id = ?""")
                    .params(remoteDossier, Columns.time(clock.instant()), Json.write(masterData), firm, connection)
                    .update();
            revision.changed();
        });
    }
}
