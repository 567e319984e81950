package org.ledgerhub.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;

/**
 * What is known of a set of books while a round works on it. A refusal may come of data that is out of date: then it is
 * fetched again, before a delivery is refused by what was kept, and after the package itself refused one.
 */
final class KnownBooks {
    private final Supplier<Optional<MasterData>> again;
    private Vetting vetting;

    /**
     * Begins with what was kept.
     *
     * @param again fetches once more; empty when that was done lately, or can't be done now
     */
    KnownBooks(Vetting kept, Supplier<Optional<MasterData>> again) {
        this.vetting = kept;
        this.again = again;
    }

    /** What these deliveries are vetted by. */
    Vetting vetting(Collection<Delivery> deliveries) {
        if (deliveries.stream().anyMatch(delivery -> vetting.refusal(delivery).isPresent())) {
            fetch();
        }
        return vetting;
    }

    /** The package answered; what it refused by name is wrong in what was kept. */
    void told(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(KnownBooks::stale)) {
            fetch();
        }
    }

    private static boolean stale(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && Vetting.CODES.contains(refused.problem().code());
    }

    private void fetch() {
        again.get().ifPresent(fresh -> vetting = new Vetting(fresh, vetting.closedPeriod()));
    }
}
