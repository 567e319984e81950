package org.ledgerhub.delivery;

import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a connection lets us in, as its package told last; a person mends it, or it mends itself. */
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Set<String> KEPT_OUT = Set.of("sign-in-lost", "host-key-unknown", "host-key-changed");

    private SignIn() {}

    /** Whether a person has to mend the connection before anything passes. */
    static boolean keptOut(Problem problem) {
        return KEPT_OUT.contains(problem.code());
    }

    /**
     * Marks the connection when that changed.
     *
     * @param blocked what stopped the lane, absent when nothing did
     */
    static void heard(FirmOffice office, String id, @Nullable Problem blocked) {
        Connection connection = office.connection(id).orElseThrow();
        boolean lost = blocked != null && keptOut(blocked);
        boolean marked = connection.status() == Connection.Status.SIGN_IN_LOST;
        if (connection.status() == Connection.Status.DISABLED || lost == marked || blocked != null && !lost) {
            return;
        }
        try {
            office.save(
                    new Connection(
                            connection.firm(),
                            connection.id(),
                            connection.name(),
                            connection.target(),
                            connection.settings(),
                            lost ? Connection.Status.SIGN_IN_LOST : Connection.Status.ACTIVE,
                            lost ? blocked : null,
                            connection.version()),
                    Map.of());
        } catch (ConcurrentModificationException changed) {
            LOG.info("Connection {} was changed meanwhile; the next round tells whether it works", id);
        }
    }
}
