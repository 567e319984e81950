package org.ledgerhub.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgerhub.json.Json;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which connections serve the dossiers of one firm. */
final class LinkRows {
    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Changes changes;

    LinkRows(String firm, JdbcClient jdbc, TransactionTemplate transaction, Changes changes) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
    }

    List<Link> ofDossier(String dossier) {
        return jdbc.sql("select * from link where firm = ? and dossier = ? order by purpose, id")
                .params(firm, dossier)
                .query((row, n) -> link(row))
                .list();
    }

    List<Link> ofConnection(String connection) {
        return jdbc.sql("select * from link where firm = ? and connection = ? order by dossier, purpose, id")
                .params(firm, connection)
                .query((row, n) -> link(row))
                .list();
    }

    Optional<Link> one(String id) {
        return jdbc.sql("select * from link where firm = ? and id = ?")
                .params(firm, id)
                .query((row, n) -> link(row))
                .optional();
    }

    Link save(Link link) {
        return transaction.execute(status -> {
            Optional<Link> before = one(link.id());
            if (write(link, UPDATE) == 0 && write(link, INSERT) == 0) {
                throw new IllegalArgumentException("Connection " + link.connection() + " is not one of this firm.");
            }
            Link after = one(link.id()).orElseThrow();
            changes.note(
                    AuditTrail.Kind.LINK,
                    link.id(),
                    before.<Object>map(standing -> standing).orElse(Changes.NOTHING),
                    after);
            return after;
        });
    }

    private static final String UPDATE = """
            update link set remote_dossier = :remote, purpose = :purpose, settings = :settings,
              statements = :statements, invoices = :invoices, bank = :bank, receipts = :receipts,
              share_documents = :share, active = :active
            where firm = :firm and id = :id and dossier = :dossier and connection = :connection""";
    // The connection's firm is asked in the statement itself: a link never reaches another firm's sign-in.
    private static final String INSERT = """
            insert into link (id, firm, dossier, connection, purpose, remote_dossier, settings, statements, invoices,
              bank, receipts, share_documents, active)
            select cast(:id as varchar(36)), c.firm, cast(:dossier as varchar(64)), c.id,
              cast(:purpose as varchar(10)), cast(:remote as varchar(100)), cast(:settings as text),
              cast(:statements as varchar(10)), cast(:invoices as boolean), cast(:bank as boolean),
              cast(:receipts as boolean), cast(:share as boolean), cast(:active as boolean)
            from connection c where c.id = :connection and c.firm = :firm""";

    private int write(Link link, String sql) {
        return jdbc.sql(sql)
                .param("firm", firm)
                .param("id", link.id())
                .param("dossier", link.dossier())
                .param("connection", link.connection())
                .param("purpose", Columns.code(link.purpose()))
                .param("remote", link.remoteDossier())
                .param("settings", Json.write(new TreeMap<>(link.settings())))
                .param("statements", Columns.code(link.statements()))
                .param("invoices", link.invoices())
                .param("bank", link.bank())
                .param("receipts", link.receipts())
                .param("share", link.shareDocuments())
                .param("active", link.active())
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("firm"),
                row.getString("id"),
                row.getString("dossier"),
                row.getString("connection"),
                Columns.constant(Delivery.Purpose.class, row.getString("purpose")),
                row.getString("remote_dossier"),
                ConnectionRows.texts(row.getString("settings")),
                Columns.constant(Link.Statements.class, row.getString("statements")),
                row.getBoolean("invoices"),
                row.getBoolean("bank"),
                row.getBoolean("receipts"),
                row.getBoolean("share_documents"),
                row.getBoolean("active"));
    }
}
