package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Keeps what a format reads of one original: entries and attachments as they come, documents until the file has ended. */
final class StoringSink implements Sink {
    private final OriginalRow original;
    private final OriginalStore store;
    private final EntryRows entryRows;
    private final InvoiceValidation validation;
    private final Runnable signOfLife;
    private final long limit;

    private final List<ReadPaper> papers = new ArrayList<>();
    private final List<StoredAttachment> attachments = new ArrayList<>();
    private int entries;
    private int pending;
    private int files;
    private boolean cleared;
    private @Nullable Source source;
    private @Nullable Attachment ownFile;

    StoringSink(
            OriginalRow original,
            OriginalStore store,
            EntryRows entryRows,
            InvoiceValidation validation,
            long limit,
            Runnable signOfLife) {
        this.original = original;
        this.store = store;
        this.entryRows = entryRows;
        this.validation = validation;
        this.limit = limit;
        this.signOfLife = signOfLife;
    }

    /** An attachment of the paper at an index, the n-th of it. */
    record StoredAttachment(int index, int n, Attachment attachment) {}

    /** What was read, in file order: the first has index 1. */
    List<ReadPaper> papers() {
        return papers;
    }

    List<StoredAttachment> attachments() {
        return attachments;
    }

    @Override
    public void from(Source opened) {
        source = opened;
    }

    @Override
    public void inner(Source file) throws IOException {
        String name = FileNames.bare(String.valueOf(file.path()));
        try (InputStream content = file.open()) {
            ownFile = store.keep(
                    original.firm(),
                    content,
                    limit,
                    bytes -> new Attachment(name, mediaType(name), bytes.size(), bytes.sha256(), null));
        }
        signOfLife.run();
    }

    private static String mediaType(String name) {
        String guessed = URLConnection.guessContentTypeFromName(name);
        return guessed == null ? "application/octet-stream" : guessed;
    }

    @Override
    public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content)
            throws IOException {
        Attachment kept = store.keep(
                original.firm(),
                content,
                limit,
                bytes -> new Attachment(FileNames.bare(name), mediaType, bytes.size(), bytes.sha256(), description));
        attachments.add(new StoredAttachment(index(), ++files, kept));
        signOfLife.run();
        return kept;
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        clearOnce();
        entryRows.store(original.id(), index(), false, entries + 1, batch);
        entries += batch.size();
        signOfLife.run();
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        clearOnce();
        entryRows.store(original.id(), index(), true, pending + 1, batch);
        pending += batch.size();
        signOfLife.run();
    }

    @Override
    public void document(Document document) throws IOException {
        if (ownFile != null) {
            attachments.add(new StoredAttachment(index(), OwnFiles.PLACE, ownFile));
        }
        end(new ReadPaper.Good(source == null ? document : validation.checked(document, source, original)));
    }

    @Override
    public void rejected(int index, Problem problem) {
        if (entries + pending > 0) {
            entryRows.clear(original.id(), index());
        }
        attachments.removeIf(attachment -> attachment.index() == index());
        end(new ReadPaper.Rejected(problem));
    }

    private void end(ReadPaper paper) {
        papers.add(paper);
        entries = 0;
        pending = 0;
        files = 0;
    }

    /** What a crash in the middle of an earlier reading left behind goes before the first entry; most files have none. */
    private void clearOnce() {
        if (!cleared) {
            entryRows.clear(original.id());
            cleared = true;
        }
    }

    private int index() {
        return papers.size() + 1;
    }
}
