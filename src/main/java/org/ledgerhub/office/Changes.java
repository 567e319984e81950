package org.ledgerhub.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ledgerhub.json.Difference;

/**
 * Somebody who changes settings of a firm, as the audit trail tells of them.
 *
 * @param trail where it is written
 * @param revision counts it
 * @param firm id of the firm
 * @param by person, token or the hub itself
 */
record Changes(AuditTrail trail, Revision revision, String firm, String by) {
    /** What was not there before. */
    static final Map<String, String> NOTHING = Map.of();

    /** Kept by the office for itself, not set by anybody. */
    private static final Set<String> OWN = Set.of("firm", "version", "created", "lastUsed");

    /** Writes the fields in which both differ; in the transaction of the change. */
    void note(AuditTrail.Kind kind, String subject, Object before, Object after) {
        note(kind, subject, before, after, Set.of());
    }

    /** The same with the names of secrets that were set anew. */
    void note(AuditTrail.Kind kind, String subject, Object before, Object after, Set<String> secrets) {
        List<AuditTrail.Changed> changed = new ArrayList<>();
        Difference.between(before, after, OWN)
                .forEach(
                        field -> changed.add(new AuditTrail.Changed(field.path(), field.ours(), field.theirs(), null)));
        new TreeSet<>(secrets).forEach(secret -> changed.add(AuditTrail.Changed.secret(secret)));
        trail.set(firm, kind, subject, by, null, changed);
        revision.changed();
    }
}
