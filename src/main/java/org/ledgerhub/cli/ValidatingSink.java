package org.ledgerhub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.InvoiceRules;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Hands everything on, invoices with what the published rules find in them. */
final class ValidatingSink implements Sink {
    private final Sink next;
    private final InvoiceRules rules =
            ServiceLoader.load(InvoiceRules.class).findFirst().orElseThrow();
    private @Nullable Source source;

    ValidatingSink(Sink next) {
        this.next = next;
    }

    @Override
    public void from(Source opened) {
        source = opened;
        next.from(opened);
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        return next.attachment(name, mediaType, description, content);
    }

    @Override
    public void entries(List<StatementEntry> batch) throws IOException {
        next.entries(batch);
    }

    @Override
    public void pending(List<StatementEntry> batch) throws IOException {
        next.pending(batch);
    }

    @Override
    public void document(Document document) throws IOException {
        if (document instanceof Invoice && source != null) {
            List<Problem> findings = new ArrayList<>(document.findings());
            findings.addAll(rules.check(source));
            next.document(document.withFindings(findings));
        } else {
            next.document(document);
        }
    }

    @Override
    public void rejected(int index, Problem problem) throws IOException {
        next.rejected(index, problem);
    }
}
