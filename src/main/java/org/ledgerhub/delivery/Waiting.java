package org.ledgerhub.delivery;

import java.util.List;
import java.util.stream.Stream;
import org.ledgerhub.office.Columns;
import org.ledgerhub.office.Trigger;
import org.ledgerhub.register.Progress;
import org.ledgerhub.register.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries that wait for their trigger. */
@Component
class Waiting {
    private final JdbcClient jdbc;
    private final DeliveryRows rows;
    private final Progress progress;

    Waiting(JdbcClient jdbc, DeliveryRows rows, Progress progress) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.progress = progress;
    }

    /** Lets the documents of a kind of a dossier go, in the caller's transaction; gives how many deliveries went. */
    int release(String firm, String dossier, Trigger.Kind kind) {
        List<Held> waiting = jdbc.sql("""
                        select d.id, d.submission from outbox o join delivery d on d.id = o.delivery
                        where d.firm = :firm and d.dossier = :dossier and d.kind in (:kinds) and not o.released
                        order by o.position""")
                .param("firm", firm)
                .param("dossier", dossier)
                .param("kinds", kinds(kind))
                .query((row, n) -> new Held(row.getString("id"), row.getString("submission")))
                .list();
        List<Held> released =
                waiting.stream().filter(held -> release(held.delivery())).toList();
        progress.advance(released.stream().map(Held::submission).distinct().toList());
        return released.size();
    }

    private boolean release(String delivery) {
        int released = jdbc.sql("update outbox set released = true where delivery = ? and not released")
                .param(delivery)
                .update();
        jdbc.sql("update delivery set waiting_for = 'turn' where id = ? and waiting_for = 'trigger'")
                .param(delivery)
                .update();
        return released > 0;
    }

    private static List<String> kinds(Trigger.Kind kind) {
        return switch (kind) {
            case PURCHASE -> codes(Submission.Kind.PURCHASE, Submission.Kind.PURCHASE_CREDIT);
            case SALE -> codes(Submission.Kind.SALE, Submission.Kind.SALE_CREDIT);
            case BANK -> codes(Submission.Kind.BANK);
            case RECEIPT -> codes(Submission.Kind.RECEIPT);
        };
    }

    private static List<String> codes(Submission.Kind... kinds) {
        return Stream.of(kinds).map(Columns::code).toList();
    }

    private record Held(String delivery, String submission) {}
}
