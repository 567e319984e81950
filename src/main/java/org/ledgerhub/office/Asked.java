package org.ledgerhub.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ledgerhub.ledger.MasterData;

/** The questions about a firm's settings that the hub asks at every document, with what was answered of late. */
record Asked(
        Recent<Optional<Dossier>> dossier,
        Recent<List<Dossier>> byEnterprise,
        Recent<List<Dossier>> byAccount,
        Recent<Boolean> validates,
        Recent<List<Trigger>> triggers,
        Recent<Optional<Connection>> connection,
        Recent<List<Link>> links,
        Recent<Optional<Link>> link,
        Recent<Optional<MasterData>> masterData) {

    static Asked since(Revision revision, Clock clock) {
        return new Asked(
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock),
                new Recent<>(revision, clock));
    }
}
