package org.ledgerhub.delivery;

import org.ledgerhub.office.Office;
import org.ledgerhub.office.SignIns;
import org.ledgerhub.target.Calls;
import org.springframework.stereotype.Component;

/** Keeps sign-ins alive that nobody uses, and pays for the calls of those that people make. */
@Component
public class SignInUpkeep {
    private final SignIns signIns;
    private final Budgets budgets;
    private final Office office;
    private final Targets targets;

    SignInUpkeep(SignIns signIns, Budgets budgets, Office office, Targets targets) {
        this.signIns = signIns;
        this.budgets = budgets;
        this.office = office;
        this.targets = targets;
    }

    /** Renews what its package might end soon; gives how many sign-ins were renewed. To be asked every hour. */
    public int keepAlive() {
        return signIns.keepAlive(this::calls);
    }

    /** What a connection may still ask of its package. */
    public Calls calls(String firm, String connection) {
        String target = office.of(firm).connection(connection).orElseThrow().target();
        return budgets.of(connection, targets.named(target).spec());
    }
}
