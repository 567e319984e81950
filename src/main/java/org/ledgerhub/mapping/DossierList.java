package org.ledgerhub.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The dossiers of a firm as its file lists them. */
public record DossierList(List<ListedDossier> dossiers) implements DossierDirectory {
    public DossierList {
        dossiers = List.copyOf(dossiers);
    }

    /** The dossier of this id. */
    public Optional<ListedDossier> dossier(String id) {
        return dossiers.stream().filter(dossier -> dossier.id().equals(id)).findFirst();
    }

    @Override
    public List<String> byEnterprise(String number) {
        return ids(dossier -> number.equals(dossier.enterpriseNumber()) || number.equals(dossier.vatId()));
    }

    @Override
    public List<String> byAccount(String account) {
        return ids(dossier -> dossier.accounts().contains(account));
    }

    private List<String> ids(Predicate<ListedDossier> wanted) {
        return dossiers.stream().filter(wanted).map(ListedDossier::id).toList();
    }
}
