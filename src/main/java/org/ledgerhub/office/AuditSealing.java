package org.ledgerhub.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes written entries into the chain, in batches just after their transactions: whoever holds the head is the only
 * writer of the chain, whatever the number of processes, and the transactions of the spine never wait for it.
 */
@Component
public final class AuditSealing implements DisposableBean {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AuditSealing(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Seals whatever is committed; nothing when another process is at it. Gives how many entries. */
    public int seal() {
        int entries = 0;
        int batch;
        do {
            batch = AuditRows.unsealed(jdbc, 1).isEmpty() ? 0 : transaction.execute(status -> batch());
            entries += batch;
        } while (batch == BATCH);
        return entries;
    }

    private int batch() {
        Optional<AuditHead> head = AuditHead.lock(jdbc);
        if (head.isEmpty()) {
            return 0;
        }
        List<AuditEntry> entries = new ArrayList<>();
        AuditHead end = head.get();
        for (AuditEntry unsealed : AuditRows.unsealed(jdbc, BATCH)) {
            AuditEntry entry = unsealed.sealedAt(end.position() + 1, end.hash());
            entries.add(entry);
            end = new AuditHead(entry.position(), entry.hash());
        }
        AuditRows.seal(jdbc, entries);
        end.move(jdbc);
        return entries.size();
    }

    /** A hub that is stopped in order leaves nothing open. */
    @Override
    public void destroy() {
        seal();
    }
}
