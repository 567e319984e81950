package org.ledgerhub.console;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.FirmOffice;

/** The names of a firm's clients, for lists that know their ids alone. */
record ClientNames(Map<String, String> byId) {

    static ClientNames of(FirmOffice office) {
        return new ClientNames(office.dossiers().stream().collect(Collectors.toMap(Dossier::id, Dossier::name)));
    }

    /** A dash for a document that no client was found for. */
    public String of(@Nullable String dossier) {
        return dossier == null ? "–" : byId.getOrDefault(dossier, dossier);
    }
}
