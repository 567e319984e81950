package org.ledgerhub.register;

import java.util.Optional;
import org.ledgerhub.mapping.Books;
import org.ledgerhub.mapping.DossierDirectory;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.springframework.stereotype.Component;

/** Trials on the books that stand in the hub, with the hub's own layers of mappings. */
@Component
public class Trials {
    private final Office office;
    private final Coder coder;
    private final FindingsPolicy findings;

    Trials(Office office, Coder coder, FindingsPolicy findings) {
        this.office = office;
        this.coder = coder;
        this.findings = findings;
    }

    /** Trials on the dossiers of one firm. */
    public Trial of(String firm) {
        return Trial.on(new OfficeBooks(office.of(firm), coder), findings);
    }

    private record OfficeBooks(FirmOffice office, Coder coder) implements TrialBooks {
        @Override
        public DossierDirectory directory() {
            return new OfficeDirectory(office);
        }

        @Override
        public Optional<Rules> of(String dossier, Submission.Kind kind) {
            return office.dossier(dossier).map(known -> {
                Books books = coder.books(known, kind);
                return new Rules(books, coder.mapping(books));
            });
        }
    }
}
