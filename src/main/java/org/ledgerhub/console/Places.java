package org.ledgerhub.console;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Link;
import org.ledgerhub.target.Spec.Capability;
import org.ledgerhub.target.Target;

/** The connections of a firm as places where documents can go, and what their targets want there. */
final class Places {
    private final FirmOffice office;
    private final Map<String, Target> targets;

    Places(FirmOffice office, List<Target> targets) {
        this.office = office;
        this.targets = targets.stream().collect(Collectors.toMap(Target::name, Function.identity()));
    }

    /** Refuses a connection that the firm does not have. */
    Connection connection(String id) {
        return office.connection(id).orElseThrow(() -> Refused.unknown("connection", id));
    }

    /** How statements go there unless somebody says otherwise. */
    Link.Statements usual(String connection) {
        return can(connection, Capability.STATEMENTS_AS_CODA) ? Link.Statements.CODA : Link.Statements.POSTINGS;
    }

    /** Whether its sets of books are folders named after our dossiers. */
    boolean namedAfterDossier(String connection) {
        return !can(connection, Capability.MULTI_DOSSIER);
    }

    private boolean can(String connection, Capability capability) {
        Target target = targets.get(connection(connection).target());
        return target != null && target.spec().capabilities().contains(capability);
    }
}
