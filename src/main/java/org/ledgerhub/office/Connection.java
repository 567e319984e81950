package org.ledgerhub.office;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/**
 * A sign-in at an accounting package or hand-over place, shared by the office. Secrets are kept apart, encrypted.
 *
 * @param firm id of the firm
 * @param id stable
 * @param name for people
 * @param target name of the target
 * @param settings fields of the target's Spec that are no secrets
 * @param status whether it can be used
 * @param problem why not
 * @param version rises at each change
 */
public record Connection(
        String firm,
        String id,
        String name,
        String target,
        Map<String, String> settings,
        Status status,
        @Nullable Problem problem,
        long version) {
    public Connection {
        settings = Map.copyOf(settings);
    }

    /** The same connection as a change of the one that stands at this version. */
    public Connection withVersion(long standing) {
        return new Connection(firm, id, name, target, settings, status, problem, standing);
    }

    /** Whether a connection can be used. */
    public enum Status {
        ACTIVE,
        DISABLED,
        SIGN_IN_LOST
    }
}
