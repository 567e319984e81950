package org.ledgerhub.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.SignIns;

/**
 * A connection as it stands.
 *
 * @param connection its fields without secrets
 * @param signIn who signed it in at its package's own page, absent when nobody did or the package has none
 */
record ConnectionView(@JsonUnwrapped Connection connection, SignIns.@Nullable Standing signIn) {}
