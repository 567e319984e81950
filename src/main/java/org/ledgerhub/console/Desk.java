package org.ledgerhub.console;

import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Register;
import org.springframework.stereotype.Component;

/** The register and the office of the firm of whoever asks; nothing here reaches another firm. */
@Component
class Desk {
    private final Register register;
    private final Office office;

    Desk(Register register, Office office) {
        this.register = register;
        this.office = office;
    }

    FirmRegister register(SignedIn who) {
        return register.of(who.firm());
    }

    FirmOffice office(SignedIn who) {
        return office.of(who.firm(), who.getUsername());
    }

    /** A page of submissions; refuses a mark that no page gave. */
    FirmRegister.Page page(SignedIn who, FirmRegister.Query query) {
        try {
            return register(who).list(query);
        } catch (FirmRegister.UnknownMark unknown) {
            throw Refused.invalid(unknown.getMessage(), "Use the value of next of the page before.");
        }
    }

    /** A page of what a search finds; refuses a mark that no page gave. */
    FirmRegister.Page search(SignedIn who, FirmRegister.Search search) {
        try {
            return register(who).search(search);
        } catch (FirmRegister.UnknownMark unknown) {
            throw Refused.invalid(unknown.getMessage(), "Use the value of next of the page before.");
        }
    }

    /** Refuses a dossier that the firm does not have. */
    void known(SignedIn who, String dossier) {
        if (office(who).dossier(dossier).isEmpty()) {
            throw Refused.unknown("dossier", dossier);
        }
    }
}
