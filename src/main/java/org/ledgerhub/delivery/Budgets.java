package org.ledgerhub.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Budget;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Spec;
import org.springframework.stereotype.Component;

/** What the connections may still ask of their packages, shared by all routes and all hubs. */
@Component
public class Budgets {
    /** So many lanes may wait for a rate at the same time; the others come back later, so that other packages go on. */
    private static final int WAITING = 4;

    private final KeptBudgets kept;
    private final Rates rates;
    private final Office office;
    private final Targets targets;
    private final MeterRegistry registry;
    private final Pause pause;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Set<String> gauged = ConcurrentHashMap.newKeySet();

    Budgets(KeptBudgets kept, Rates rates, Office office, Targets targets, MeterRegistry registry, Pause pause) {
        this.kept = kept;
        this.rates = rates;
        this.office = office;
        this.targets = targets;
        this.registry = registry;
        this.pause = pause;
    }

    /**
     * A budget as it stands.
     *
     * @param name in settings and metrics
     * @param label for people
     * @param calls most calls in the span
     * @param per the span
     * @param left calls left now
     * @param filledAgain when all calls are back, absent when none is spent or only the package knows
     */
    public record Left(
            String name,
            String label,
            long calls,
            Duration per,
            long left,
            @Nullable Instant filledAgain) {}

    /** The budgets of a connection; none when its package has none, or the firm no such connection. */
    public List<Left> left(String firm, String connection) {
        return office
                .of(firm)
                .connection(connection)
                .map(Connection::target)
                .map(target -> targets.named(target).spec().budgets())
                .orElse(List.of())
                .stream()
                .map(budget -> left(connection, budget))
                .toList();
    }

    /** What a connection may still ask of its package. */
    Calls of(String connection, Spec spec) {
        if (spec.budgets().isEmpty()) {
            return Calls.UNLIMITED;
        }
        spec.budgets().forEach(budget -> gauge(connection, budget));
        return new SharedCalls(connection, spec, kept, rates, waiting, pause);
    }

    private Left left(String connection, Budget budget) {
        if (budget.kept()) {
            KeptBudgets.Spent spent = kept.read(connection, budget);
            return new Left(budget.name(), budget.label(), budget.calls(), budget.per(), spent.left(), spent.full());
        }
        return new Left(
                budget.name(), budget.label(), budget.calls(), budget.per(), rates.left(connection, budget), null);
    }

    private void gauge(String connection, Budget budget) {
        if (gauged.add(connection + "/" + budget.name())) {
            Gauge.builder(
                            "ledgerhub.budget.left",
                            () -> left(connection, budget).left())
                    .tag("connection", connection)
                    .tag("budget", budget.name())
                    .description("Calls that the package still allows")
                    .register(registry);
        }
    }
}
