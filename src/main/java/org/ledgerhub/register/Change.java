package org.ledgerhub.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/**
 * What a move writes beside the status; what it does not name of waiting reason and problem is emptied.
 *
 * @param waitingFor why it waits
 * @param problem why it is held
 * @param failedStep step to try again from
 * @param columns further columns by name
 */
record Change(
        Submission.@Nullable WaitingFor waitingFor,
        @Nullable Problem problem,
        @Nullable String failedStep,
        Map<String, @Nullable Object> columns) {
    static final Change NOTHING_ELSE = new Change(null, null, null, Map.of());

    static Change held(Problem problem, String failedStep) {
        return new Change(null, problem, failedStep, Map.of());
    }

    static Change waiting(Submission.WaitingFor reason) {
        return new Change(reason, null, null, Map.of());
    }

    Change with(String column, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new Change(waitingFor, problem, failedStep, Collections.unmodifiableMap(more));
    }
}
