package org.ledgerhub.office;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the changes to the firms' settings that this process has made, each from the end of its transaction on. */
@Component
final class Revision {
    private final AtomicLong changes = new AtomicLong();

    long now() {
        return changes.get();
    }

    /** Whether the running transaction has changed settings that nobody else may see yet. */
    boolean changing() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** Something changes in the running transaction. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
        } else if (!changing()) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
    }

    /** The end of a transaction that changed settings, whichever way it ends. */
    private final class Ending implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Revision.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Revision.this, Boolean.TRUE);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revision.this);
            changes.incrementAndGet();
        }
    }
}
