package org.ledgerhub.delivery;

import org.ledgerhub.office.SignIns;
import org.ledgerhub.target.Calls;
import org.springframework.stereotype.Component;

/** Keeps sign-ins alive that nobody uses, and pays for the calls of those that people make. */
@Component
public class SignInUpkeep {
    private final SignIns signIns;

    SignInUpkeep(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Renews what its package might end soon; gives how many sign-ins were renewed. To be asked every hour. */
    public int keepAlive() {
        return signIns.keepAlive(this::calls);
    }

    /** What a connection may still ask of its package. */
    public Calls calls(String firm, String connection) {
        return Calls.UNLIMITED;
    }
}
