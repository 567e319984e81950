package org.ledgerhub.register;

import java.util.Collection;
import java.util.List;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.mapping.VatCode;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Delivery;
import org.springframework.stereotype.Component;

/** What may be chosen when a document of a dossier is coded: its package's accounts and journals, and the VAT codes. */
@Component
public class ChartOfCodes {
    private final Office office;
    private final Coder coder;

    ChartOfCodes(Office office, Coder coder) {
        this.office = office;
        this.coder = coder;
    }

    /** Accounts and journals as the package that keeps its books told them last; none when nothing was fetched. */
    public MasterData masterData(String firm, String dossier) {
        FirmOffice desk = office.of(firm);
        return desk.links(dossier).stream()
                .filter(link -> link.active() && link.purpose() == Delivery.Purpose.BOOKS)
                .findFirst()
                .flatMap(link -> desk.masterData(link.connection(), link.remoteDossier()))
                .orElse(MasterData.EMPTY);
    }

    /** The neutral VAT codes that its mapping knows; none when there is no such dossier. */
    public Collection<VatCode> vatCodes(String firm, String dossier) {
        return office.of(firm)
                .dossier(dossier)
                .map(books -> coder.mapping(coder.books(books, Submission.Kind.PURCHASE))
                        .vatCodes()
                        .all())
                .orElse(List.of());
    }
}
