package org.ledgerhub.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.delivery.Budgets;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.SignIns;

/**
 * A connection as it stands.
 *
 * @param connection its fields without secrets
 * @param signIn who signed it in at its package's own page, absent when nobody did or the package has none
 * @param signInEnds when its sign-in ends by itself, absent when it does not
 * @param budgets calls that its package still allows, none when it counts none
 */
record ConnectionView(
        @JsonUnwrapped Connection connection,
        SignIns.@Nullable Standing signIn,
        @Nullable Instant signInEnds,
        List<Budgets.Left> budgets) {

    /** A connection in a list. */
    record Row(
            @JsonUnwrapped Connection connection, @Nullable Instant signInEnds) {}
}
