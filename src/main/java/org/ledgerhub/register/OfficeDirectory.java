package org.ledgerhub.register;

import java.util.List;
import org.ledgerhub.mapping.DossierDirectory;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.FirmOffice;

/** The active dossiers of a firm as its office knows them. */
record OfficeDirectory(FirmOffice office) implements DossierDirectory {

    @Override
    public List<String> byEnterprise(String number) {
        return active(office.byEnterprise(number));
    }

    @Override
    public List<String> byAccount(String account) {
        return active(office.byAccount(account));
    }

    private static List<String> active(List<Dossier> dossiers) {
        return dossiers.stream().filter(Dossier::active).map(Dossier::id).toList();
    }
}
