package org.ledgerhub.format.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.ReadDocuments;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** The invoice in a PDF (Factur-X, ZUGFeRD): its embedded XML, read by whatever format that is; the PDF is its readable form. */
final class PdfInvoice {
    private final Source pdf;
    private final List<EmbeddedXml.File> files;
    private final List<Problem> findings = new ArrayList<>();

    /** Looked up when the first PDF with an invoice comes: this format is one of them. */
    private static final class Known {
        static final Formats FORMATS = new Formats();
    }

    PdfInvoice(Source pdf, List<EmbeddedXml.File> files) {
        this.pdf = pdf;
        this.files = files;
    }

    /** What was found out about embedded files that are no readable invoice. */
    List<Problem> findings() {
        return findings;
    }

    /**
     * Reads the invoice into the sink.
     *
     * @return whether there was one; when not, the findings say why if anything hinted at one
     */
    boolean read(Sink sink) throws IOException {
        EmbeddedXml.File chosen = null;
        Invoice read = null;
        for (EmbeddedXml.File file : files) {
            Optional<Invoice> invoice = tried(file);
            if (read == null) {
                chosen = invoice.isPresent() ? file : null;
                read = invoice.orElse(null);
            } else {
                Invoice first = read;
                invoice.filter(other -> !alike(first, other))
                        .ifPresent(other -> findings.add(contradiction(first, other, file.name())));
            }
        }
        if (chosen == null) {
            return false;
        }
        Known.FORMATS.read(source(chosen), new Relabelling(sink, this::ofThisPdf));
        return true;
    }

    private Document ofThisPdf(Document document) {
        List<Problem> all = new ArrayList<>(document.findings());
        findings.stream()
                .filter(finding -> finding.code().equals("embedded-invoices-differ"))
                .forEach(all::add);
        return document.withOrigin(new Origin("factur-x", pdf.name(), pdf.path(), 1))
                .withFindings(all);
    }

    /** The only invoice of an XML file; a file of another kind than an invoice is told when its name claims to be one. */
    private Optional<Invoice> tried(EmbeddedXml.File file) throws IOException {
        if (file.content() == null) {
            findings.add(unreadable(file, "It can't be unpacked, or is larger than any invoice.", null));
            return Optional.empty();
        }
        ReadDocuments documents = new ReadDocuments();
        Reading reading = Known.FORMATS.read(source(file), documents);
        if (reading instanceof Reading.Unreadable bad) {
            if (file.reserved()) {
                findings.add(
                        unreadable(file, bad.problem().message(), bad.problem().place()));
            }
            return Optional.empty();
        }
        return documents.all().size() == 1 && documents.all().get(0).document() instanceof Invoice invoice
                ? Optional.of(invoice)
                : Optional.empty();
    }

    private Source source(EmbeddedXml.File file) {
        return new XmlOfPdf(pdf, Objects.requireNonNull(file.content()));
    }

    private static boolean alike(Invoice one, Invoice other) {
        return Objects.equals(one.number(), other.number())
                && Objects.equals(one.issueDate(), other.issueDate())
                && same(one.totals().gross(), other.totals().gross());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static Problem contradiction(Invoice first, Invoice other, String name) {
        String message =
                "The PDF holds two invoices that differ: " + told(first) + ", and in " + name + " " + told(other) + ".";
        return Problem.error("embedded-invoices-differ", message, "Ask the sender which of them is meant.");
    }

    private static String told(Invoice invoice) {
        return invoice.number() + " of " + invoice.issueDate() + " over "
                + (invoice.totals().gross() == null
                        ? "no total"
                        : invoice.totals().gross().toPlainString());
    }

    private static Problem unreadable(EmbeddedXml.File file, String why, Problem.@Nullable Place place) {
        Problem problem = Problem.error(
                "embedded-invoice-unreadable",
                "The PDF holds " + file.name() + ", which is no readable invoice: " + why,
                "Ask the sender for a correct one, or let the PDF through as a file.");
        return place == null ? problem : problem.at(place);
    }
}
