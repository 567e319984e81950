package org.ledgerhub.delivery;

import java.util.List;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Target;
import org.springframework.stereotype.Component;

/** The sets of books that a connection's sign-in can see, asked of the package now. */
@Component
public class RemoteDossiers {
    private final Office office;
    private final Targets targets;
    private final Sessions sessions;

    RemoteDossiers(Office office, Targets targets, Sessions sessions) {
        this.office = office;
        this.targets = targets;
        this.sessions = sessions;
    }

    /**
     * Asks the package; nothing is written.
     *
     * @throws org.ledgerhub.target.TargetFailure when it can't be asked
     * @throws java.util.NoSuchElementException when the firm has no such connection
     */
    public List<Target.RemoteDossier> of(String firm, String connection) {
        FirmOffice desk = office.of(firm);
        Connection asked = desk.connection(connection).orElseThrow();
        Target target = targets.named(asked.target());
        return target.dossiers(sessions.with("", desk, asked, target.spec()));
    }
}
