package org.ledgerhub.office;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When the documents of a firm's dossiers are sent. */
final class TriggerRows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final String firm;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Changes changes;

    TriggerRows(String firm, JdbcClient jdbc, TransactionTemplate transaction, Changes changes) {
        this.firm = firm;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
    }

    List<Trigger> of(String dossier) {
        return jdbc.sql("select * from dossier_trigger where firm = ? and dossier = ? order by kind")
                .params(firm, dossier)
                .query((row, n) -> new Trigger(
                        Columns.constant(Trigger.Kind.class, row.getString("kind")),
                        Columns.constant(Trigger.Mode.class, row.getString("mode")),
                        LocalTime.parse(row.getString("at_time"))))
                .list();
    }

    /** The next time of a daily trigger is computed anew by who runs the triggers. */
    void save(String dossier, Trigger trigger) {
        transaction.executeWithoutResult(status -> {
            Object before = of(dossier).stream()
                    .filter(standing -> standing.kind() == trigger.kind())
                    .<Object>map(standing -> standing)
                    .findFirst()
                    .orElse(Changes.NOTHING);
            write(dossier, trigger);
            changes.note(AuditTrail.Kind.TRIGGER, dossier + "/" + Columns.code(trigger.kind()), before, trigger);
        });
    }

    private void write(String dossier, Trigger trigger) {
        String at = TIME.format(trigger.at());
        int changed = jdbc.sql("""
                        update dossier_trigger set mode = ?, at_time = ?, next_due = null
                        where firm = ? and dossier = ? and kind = ?""")
                .params(Columns.code(trigger.mode()), at, firm, dossier, Columns.code(trigger.kind()))
                .update();
        if (changed == 0) {
            jdbc.sql("insert into dossier_trigger (firm, dossier, kind, mode, at_time) values (?, ?, ?, ?, ?)")
                    .params(firm, dossier, Columns.code(trigger.kind()), Columns.code(trigger.mode()), at)
                    .update();
        }
    }
}
