package org.ledgerhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Budget;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.TargetFailure;

/** The calls of one connection: a kept budget is there or not, a rate is waited for a while. */
final class SharedCalls implements Calls {
    private final String connection;
    private final Spec spec;
    private final KeptBudgets kept;
    private final Rates rates;
    private final Semaphore waiting;
    private final Pause pause;

    SharedCalls(String connection, Spec spec, KeptBudgets kept, Rates rates, Semaphore waiting, Pause pause) {
        this.connection = connection;
        this.spec = spec;
        this.kept = kept;
        this.rates = rates;
        this.waiting = waiting;
        this.pause = pause;
    }

    @Override
    public void take(String name) {
        Budget budget = budget(name);
        if (budget.kept()) {
            Duration lacking = kept.take(connection, budget);
            if (lacking != null) {
                throw spent(budget, lacking);
            }
            return;
        }
        Duration lacking = rates.take(connection, budget);
        if (lacking != null) {
            await(budget, lacking);
        }
    }

    @Override
    public void need(String name) {
        Budget budget = budget(name);
        Duration lacking = budget.kept() ? kept.lacking(connection, budget) : rates.lacking(connection, budget);
        if (lacking != null) {
            throw spent(budget, lacking);
        }
    }

    private void await(Budget budget, Duration first) {
        Duration patience = spec.longestCall();
        if (first.compareTo(patience) > 0 || !waiting.tryAcquire()) {
            throw spent(budget, first);
        }
        try {
            Duration lacking = first;
            while (lacking != null) {
                if (lacking.compareTo(patience) > 0) {
                    throw spent(budget, lacking);
                }
                pause.pass(lacking);
                patience = patience.minus(lacking);
                lacking = rates.take(connection, budget);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw spent(budget, first);
        } finally {
            waiting.release();
        }
    }

    @Override
    public void told(String name, long remaining, @Nullable Instant filledAgain) {
        Budget budget = budget(name);
        if (budget.kept()) {
            kept.told(connection, budget, remaining, filledAgain);
        } else {
            rates.told(connection, budget, remaining, filledAgain);
        }
    }

    private Budget budget(String name) {
        return spec.budgets().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(spec.label() + " has no budget " + name + "."));
    }

    private static TargetFailure spent(Budget budget, Duration pause) {
        return new TargetFailure(
                Problem.warning(
                        "budget-spent",
                        "The package allows no more calls for now: " + budget.label() + ", " + budget.calls() + ".",
                        "Nothing: it goes on when the package allows calls again."),
                pause);
    }
}
