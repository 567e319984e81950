package org.ledgerhub.delivery;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.ledgerhub.Database;
import org.ledgerhub.Engine;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Office;
import org.ledgerhub.office.OfficeDesk;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Spec;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The hub's own limiter over a clock of a test: what it waits for passes at once. */
public final class PacedCalls implements AutoCloseable {
    private static final String FIRM = "office";
    private static final String CONNECTION = "connection-1";

    private final Database database;
    private final Calls calls;

    /** The budgets of a target, kept in a folder; whoever must wait lets that time pass. */
    public PacedCalls(Spec spec, Path folder, Clock clock, Consumer<Duration> passing) throws Exception {
        database = Engine.H2.open(Files.createDirectories(folder));
        Office office = OfficeDesk.open(database, folder, clock);
        office.add(new Office.Firm(FIRM, "Office"));
        office.of(FIRM)
                .save(
                        new Connection(FIRM, CONNECTION, "any", "Any", Map.of(), Connection.Status.ACTIVE, null, 0),
                        Map.of());
        KeptBudgets kept = new KeptBudgets(database.jdbc(), database.transaction(), clock);
        Rates rates = new Rates(clock, new StaticListableBeanFactory().getBeanProvider(HazelcastInstance.class));
        calls = spec.budgets().isEmpty()
                ? Calls.UNLIMITED
                : new SharedCalls(CONNECTION, spec, kept, rates, new Semaphore(1), passing::accept);
    }

    public Calls calls() {
        return calls;
    }

    @Override
    public void close() {
        database.close();
    }
}
