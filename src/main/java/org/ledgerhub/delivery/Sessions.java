package org.ledgerhub.delivery;

import java.time.Clock;
import java.util.Map;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.SignIns;
import org.ledgerhub.target.Spec;
import org.springframework.stereotype.Component;

/** Where sessions come from: what the office knows of a connection, its sign-in, and what it may still ask. */
@Component
class Sessions {
    private final SignIns signIns;
    private final Budgets budgets;
    private final Clock clock;

    Sessions(SignIns signIns, Budgets budgets, Clock clock) {
        this.signIns = signIns;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** A session over a link; it may not write. */
    ReadingSession over(Link link, FirmOffice office, Connection connection, Spec spec) {
        return new ReadingSession(
                office,
                connection,
                link.remoteDossier(),
                link.settings(),
                spec,
                signIns,
                budgets.of(connection.id(), spec),
                clock);
    }

    /** A session with a set of books, whichever dossiers are linked with it; it may not write. */
    ReadingSession with(String remoteDossier, FirmOffice office, Connection connection, Spec spec) {
        return new ReadingSession(
                office, connection, remoteDossier, Map.of(), spec, signIns, budgets.of(connection.id(), spec), clock);
    }
}
