package org.ledgerhub.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.InvoicePrint;
import org.ledgerhub.format.ReadInvoices;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.office.Office;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The readable forms of invoices: a page made when it is asked for, a PDF made once and kept like an attachment. */
@Component
public class Readables {
    private static final String PDF = "application/pdf";

    private final Office office;
    private final SubmissionRows submissions;
    private final OriginalRows originals;
    private final OriginalStore store;
    private final Formats formats;
    private final JdbcClient jdbc;

    Readables(
            Office office,
            SubmissionRows submissions,
            OriginalRows originals,
            OriginalStore store,
            Formats formats,
            JdbcClient jdbc) {
        this.office = office;
        this.submissions = submissions;
        this.originals = originals;
        this.store = store;
        this.formats = formats;
        this.jdbc = jdbc;
    }

    /** Found when it is first needed: what prints loads fonts and much else. */
    private static final class Press {
        private static final InvoicePrint PRINT =
                ServiceLoader.load(InvoicePrint.class).findFirst().orElseThrow();
    }

    /**
     * The invoice as a page; empty when the firm has no such invoice.
     *
     * @param reader who reads it; absent for the language of the dossier
     */
    public Optional<String> page(String firm, String submission, @Nullable Locale reader) {
        return invoice(firm, submission)
                .map(row -> Press.PRINT.html((Invoice) row.readDocument(), reader == null ? language(row) : reader));
    }

    /** The invoice as PDF/A-3 in the language of the dossier, with the file name it travels under; empty as above. */
    public Optional<Delivery.File> pdf(String firm, String submission) {
        return invoice(firm, submission)
                .map(row -> file(row, originals.get(row.original()), (Invoice) row.readDocument()));
    }

    private Optional<SubmissionRow> invoice(String firm, String submission) {
        return submissions.find(submission).filter(row -> row.firm().equals(firm) && row.document() instanceof Invoice);
    }

    /** The PDF that travels with an invoice which brought none. */
    Delivery.File of(String submission) {
        SubmissionRow row = submissions.get(submission);
        return file(row, originals.get(row.original()), (Invoice) row.readDocument());
    }

    private Delivery.File file(SubmissionRow row, OriginalRow original, Invoice invoice) {
        Locale reader = language(row);
        OriginalStore.Kept kept = find(row, reader).orElseGet(() -> make(row, original, invoice, reader));
        return new Delivery.File(
                Delivery.File.Role.READABLE,
                name(original),
                PDF,
                kept.size(),
                kept.sha256(),
                () -> store.open(original.firm(), kept.sha256()));
    }

    private static String name(OriginalRow original) {
        return original.fileName().replaceFirst("\\.[^.]*$", "") + ".pdf";
    }

    private Optional<OriginalStore.Kept> find(SubmissionRow row, Locale reader) {
        return jdbc.sql("select sha256, size from attachment where original = ? and idx = ? and n = ?")
                .params(row.original(), row.index(), place(reader))
                .query((found, n) -> new OriginalStore.Kept(found.getString("sha256"), found.getLong("size")))
                .optional();
    }

    private OriginalStore.Kept make(SubmissionRow row, OriginalRow original, Invoice invoice, Locale reader) {
        try {
            byte[] pdf = Press.PRINT.pdf(invoice, reader, xml(row, original));
            return store.keep(original.firm(), new ByteArrayInputStream(pdf), Long.MAX_VALUE, kept -> {
                jdbc.sql("""
                                insert into attachment (original, idx, n, name, media_type, size, sha256)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                row.original(),
                                row.index(),
                                place(reader),
                                name(original),
                                PDF,
                                kept.size(),
                                kept.sha256())
                        .update();
                return kept;
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InvoicePrint.@Nullable Enclosed xml(SubmissionRow row, OriginalRow original) throws IOException {
        ReadInvoices source = new ReadInvoices(index -> index == row.index());
        formats.read(new StoredSource(store, original), source);
        return source.all().isEmpty() ? null : source.all().getFirst().xml();
    }

    /** Attachments count from 1; what is made here stands below, one place for each language. */
    private static int place(Locale reader) {
        return -1
                - Dossier.Language.valueOf(reader.getLanguage().toUpperCase(Locale.ROOT))
                        .ordinal();
    }

    private Locale language(SubmissionRow row) {
        return Optional.ofNullable(row.dossier())
                .flatMap(id -> office.of(row.firm()).dossier(id))
                .map(Readables::language)
                .orElse(Locale.ENGLISH);
    }

    /** What the dossier says, else what its country speaks most. */
    private static Locale language(Dossier dossier) {
        if (dossier.language() != null) {
            return Locale.of(dossier.language().name().toLowerCase(Locale.ROOT));
        }
        return switch (dossier.country()) {
            case "BE", "NL" -> Locale.of("nl");
            case "FR", "LU", "MC" -> Locale.of("fr");
            default -> Locale.ENGLISH;
        };
    }
}
