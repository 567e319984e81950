package org.ledgerhub.format.camt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** All that came out of one file, kept in memory as a register would store it. */
final class Outcome implements Sink {

    /** One statement with what belongs to it. */
    record Statement(BankStatement header, List<StatementEntry> entries, List<StatementEntry> pending) {}

    /** One statement that was refused. */
    record Rejected(int index, Problem problem) {}

    final List<Statement> statements = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();

    @Nullable
    Problem unreadable;

    private List<StatementEntry> entries = new ArrayList<>();
    private List<StatementEntry> pending = new ArrayList<>();

    /** Recognises the file among all formats and reads it. */
    static Outcome of(Path file) throws IOException {
        return of(Source.of(file, file.getFileName().toString()));
    }

    static Outcome of(Source source) throws IOException {
        Outcome outcome = new Outcome();
        switch (new Formats().read(source, outcome)) {
            case Reading.Read read -> outcome.agreesWith(read);
            case Reading.Unreadable refused -> outcome.unreadable = refused.problem();
        }
        return outcome;
    }

    private void agreesWith(Reading.Read read) {
        if (read.documents() != statements.size() || read.rejected() != rejected.size()) {
            throw new AssertionError(
                    "the reading counts " + read + ", the sink got " + statements.size() + " and " + rejected.size());
        }
    }

    @Override
    public void entries(List<StatementEntry> batch) {
        batches.add(batch.size());
        entries.addAll(batch);
    }

    @Override
    public void pending(List<StatementEntry> batch) {
        batches.add(batch.size());
        pending.addAll(batch);
    }

    @Override
    public void document(Document document) {
        statements.add(new Statement((BankStatement) document, entries, pending));
        clear();
    }

    @Override
    public void rejected(int index, Problem problem) {
        rejected.add(new Rejected(index, problem));
        clear();
    }

    @Override
    public Attachment attachment(String name, String type, @Nullable String description, InputStream content) {
        throw new AssertionError("a bank statement has no attachments");
    }

    private void clear() {
        entries = new ArrayList<>();
        pending = new ArrayList<>();
    }
}
