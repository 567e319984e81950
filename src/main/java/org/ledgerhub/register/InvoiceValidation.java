package org.ledgerhub.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.InvoiceRules;
import org.ledgerhub.format.Source;
import org.ledgerhub.mapping.Addressee;
import org.ledgerhub.mapping.DossierFinder;
import org.ledgerhub.office.Dossier.Validation;
import org.ledgerhub.office.FirmOffice;
import org.ledgerhub.office.Office;
import org.springframework.stereotype.Component;

/** The published rules, run on the invoices of those dossiers that want them; the hub's setting stands for the others. */
@Component
final class InvoiceValidation {
    private final Office office;
    private final Validation standard;

    InvoiceValidation(Office office, RegisterSettings settings) {
        this.office = office;
        this.standard = settings.validation();
    }

    /** Found when it is first needed: where nobody validates, nothing of it is loaded. */
    private static final class Published {
        private static final InvoiceRules RULES =
                ServiceLoader.load(InvoiceRules.class).findFirst().orElseThrow();
    }

    /** Whether any firm has its invoices validated. */
    boolean isOnAnywhere() {
        return standard != Validation.OFF
                || office.firms().stream().anyMatch(firm -> office.of(firm.id()).validates());
    }

    /** Loads the rules, so that the first invoice does not wait for them. */
    void warm() {
        Published.RULES.warm();
    }

    /**
     * The document with what the published rules find in it.
     *
     * @param source what it was read from
     */
    Document checked(Document document, Source source, OriginalRow original) throws IOException {
        if (!(document instanceof Invoice invoice)) {
            return document;
        }
        Validation wanted = wanted(invoice, original);
        if (wanted == Validation.OFF) {
            return document;
        }
        List<Problem> findings = new ArrayList<>(invoice.findings());
        for (Problem found : Published.RULES.check(source)) {
            boolean shownOnly = wanted == Validation.WARN && found.severity() == Problem.Severity.ERROR;
            findings.add(shownOnly ? found.withSeverity(Problem.Severity.WARNING) : found);
        }
        return invoice.withFindings(findings);
    }

    /** The strictest of the dossiers that the invoice is for. */
    private Validation wanted(Invoice invoice, OriginalRow original) {
        FirmOffice firm = office.of(original.firm());
        if (standard == Validation.OFF && !firm.validates()) {
            return Validation.OFF;
        }
        Addressee addressee = new DossierFinder(new OfficeDirectory(firm)).find(invoice, original.dossierAsked());
        Stream<Validation> wishes = addressee instanceof Addressee.Found found
                ? found.books().stream().map(books -> wish(firm, books.dossier()))
                : Stream.of(standard);
        return wishes.max(Validation::compareTo).orElse(standard);
    }

    private Validation wish(FirmOffice firm, String dossier) {
        return firm.dossier(dossier)
                .map(known -> Objects.requireNonNullElse(known.validation(), standard))
                .orElse(standard);
    }
}
