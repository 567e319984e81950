package org.ledgerhub.register;

import java.net.URLConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final Readables readables;
    private final boolean readable;
    private final OwnFiles ownFiles;
    private final JdbcClient jdbc;

    StoredEnclosures(
            SubmissionRows submissions,
            OriginalRows originals,
            OriginalStore store,
            StatementRows statements,
            CodaFile codaFile,
            Readables readables,
            RegisterSettings settings,
            OwnFiles ownFiles,
            JdbcClient jdbc) {
        this.submissions = submissions;
        this.originals = originals;
        this.store = store;
        this.statements = statements;
        this.codaFile = codaFile;
        this.readables = readables;
        this.readable = settings.readablePdf();
        this.ownFiles = ownFiles;
        this.jdbc = jdbc;
    }

    @Override
    public List<Delivery.File> of(String submission, boolean coda) {
        List<Kept> kept =
                jdbc.sql("""
                        select s.firm, s.kind, coalesce(own.name, o.file_name) as file_name,
                          coalesce(own.size, o.size) as size, coalesce(own.sha256, o.sha256) as sha256,
                          a.name, a.media_type, a.size as attached_size, a.sha256 as attached_sha256
                        from submission s join original o on o.id = s.original
                        left join attachment own on own.original = s.original and own.idx = s.idx and own.n = 0
                        left join attachment a on a.original = s.original and a.idx = s.idx and a.n > 0
                        where s.id = ? order by a.n""").param(submission).query((row, n) -> kept(row)).list();
        Kept first = kept.getFirst();
        List<Delivery.File> files = new ArrayList<>();
        files.add(first.invoice() ? first.original() : told(submission, coda));
        kept.stream().map(Kept::attached).filter(Objects::nonNull).forEach(files::add);
        if (readable && first.invoice() && files.stream().noneMatch(StoredEnclosures::isPdf)) {
            files.add(1, readables.of(submission));
        }
        return files;
    }

    private static boolean isPdf(Delivery.File file) {
        return file.mediaType().equals("application/pdf")
                || file.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /**
     * An original with one of its attachments, absent when it has none.
     *
     * @param invoice its name tells all there is to tell, so that the document need not be looked into
     */
    private record Kept(boolean invoice, Delivery.File original, Delivery.@Nullable File attached) {}

    private Kept kept(ResultSet row) throws SQLException {
        String firm = row.getString("firm");
        String kind = Objects.requireNonNullElse(row.getString("kind"), "");
        String name = row.getString("name");
        return new Kept(
                !kind.isEmpty() && !kind.equals("bank") && !kind.equals("receipt"),
                file(
                        Delivery.File.Role.ORIGINAL,
                        firm,
                        row.getString("file_name"),
                        guessed(row.getString("file_name")),
                        row.getLong("size"),
                        row.getString("sha256")),
                name == null
                        ? null
                        : file(
                                Delivery.File.Role.ATTACHMENT,
                                firm,
                                name,
                                row.getString("media_type"),
                                row.getLong("attached_size"),
                                row.getString("attached_sha256")));
    }

    private Delivery.File file(
            Delivery.File.Role role, String firm, String name, String mediaType, long size, String sha256) {
        return new Delivery.File(role, name, mediaType, size, sha256, () -> store.open(firm, sha256));
    }

    /** The file of a statement or a receipt, of which only its document tells what it is. */
    private Delivery.File told(String submission, boolean coda) {
        SubmissionRow row = submissions.get(submission);
        OriginalRow original = originals.get(row.original());
        Document document = row.readDocument();
        return coda && document instanceof BankStatement statement
                ? coda(row, original, statement)
                : original(row, original, document);
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
        return asItCame ? original(row, original, statement) : codaFile.of(row, original, statement, share);
    }

    /** The file as it came, or the one inside the archive or mail that came. */
    private Delivery.File original(SubmissionRow row, OriginalRow original, Document document) {
        return ownFiles.of(original.id(), row.index())
                .map(own -> original(original, document, own.name(), own.size(), own.sha256()))
                .orElseGet(() -> original(original, document, original.fileName(), original.size(), original.sha256()));
    }

    private Delivery.File original(OriginalRow original, Document document, String name, long size, String sha256) {
        return file(Delivery.File.Role.ORIGINAL, original.firm(), name, mediaType(document, name), size, sha256);
    }

    private static String mediaType(Document document, String name) {
        if (document instanceof Receipt receipt) {
            return receipt.mediaType();
        }
        return document.origin().format().equals("coda") ? CodaFile.MEDIA_TYPE : guessed(name);
    }

    private static String guessed(String fileName) {
        String guessed = URLConnection.guessContentTypeFromName(fileName);
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
