package org.ledgerhub.register;

import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.target.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The original, or the statement as CODA, and the attachments of a submission, opened from where they are kept. */
@Component
final class StoredEnclosures implements Enclosures {
    private final SubmissionRows submissions;
    private final OriginalRows originals;
    private final OriginalStore store;
    private final StatementRows statements;
    private final CodaFile codaFile;
    private final JdbcClient jdbc;

    StoredEnclosures(
            SubmissionRows submissions,
            OriginalRows originals,
            OriginalStore store,
            StatementRows statements,
            CodaFile codaFile,
            JdbcClient jdbc) {
        this.submissions = submissions;
        this.originals = originals;
        this.store = store;
        this.statements = statements;
        this.codaFile = codaFile;
        this.jdbc = jdbc;
    }

    @Override
    public List<Delivery.File> of(String submission, boolean coda) {
        SubmissionRow row = submissions.get(submission);
        OriginalRow original = originals.get(row.original());
        Document document = row.readDocument();
        List<Delivery.File> files = new ArrayList<>();
        files.add(
                coda && document instanceof BankStatement statement
                        ? coda(row, original, statement)
                        : original(original, document));
        files.addAll(attachments(row, original));
        return files;
    }

    /** A CODA file goes as it came, unless it holds more than what is this statement's own. */
    private Delivery.File coda(SubmissionRow row, OriginalRow original, BankStatement statement) {
        Share share = statements
                .find(row.id())
                .map(StatementRow::share)
                .orElseThrow(() -> new NoSuchElementException("Statement " + row.id() + " has no place yet."));
        boolean asItCame = statement.origin().format().equals("coda")
                && share.isWhole()
                && submissions.ofOriginal(row.original()).stream().allMatch(one -> one.index() == row.index());
        return asItCame ? original(original, statement) : codaFile.of(row, original, statement, share);
    }

    private Delivery.File original(OriginalRow original, Document document) {
        return new Delivery.File(
                Delivery.File.Role.ORIGINAL,
                original.fileName(),
                mediaType(original, document),
                original.size(),
                original.sha256(),
                () -> store.open(original.firm(), original.sha256()));
    }

    private static String mediaType(OriginalRow original, Document document) {
        if (document instanceof Receipt receipt) {
            return receipt.mediaType();
        }
        if (document.origin().format().equals("coda")) {
            return CodaFile.MEDIA_TYPE;
        }
        String guessed = URLConnection.guessContentTypeFromName(original.fileName());
        return guessed == null ? "application/octet-stream" : guessed;
    }

    private List<Delivery.File> attachments(SubmissionRow row, OriginalRow original) {
        return jdbc.sql("select * from attachment where original = ? and idx = ? order by n")
                .params(row.original(), row.index())
                .query((found, n) -> {
                    String sha256 = found.getString("sha256");
                    return new Delivery.File(
                            Delivery.File.Role.ATTACHMENT,
                            found.getString("name"),
                            found.getString("media_type"),
                            found.getLong("size"),
                            sha256,
                            () -> store.open(original.firm(), sha256));
                })
                .list();
    }
}
