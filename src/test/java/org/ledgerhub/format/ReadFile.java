package org.ledgerhub.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.json.Json;

/**
 * Everything that reading one file gave.
 *
 * @param reading what the format answered
 * @param parts the documents in their order; they count only when the file was read to its end
 * @param rejections the documents that were refused
 * @param files what was enclosed in the documents
 */
public record ReadFile(Reading reading, List<Part> parts, List<Rejection> rejections, List<byte[]> files) {
    private static final Formats FORMATS = new Formats();

    /** A document with its entries, booked and not. */
    public record Part(Document document, List<StatementEntry> entries, List<StatementEntry> pending) {
        public Part(BankStatement statement, List<StatementEntry> booked) {
            this(statement, booked, List.of());
        }

        public BankStatement statement() {
            return (BankStatement) document;
        }

        public Invoice invoice() {
            return (Invoice) document;
        }

        private ObjectNode tree() {
            ObjectNode tree = Json.tree(document);
            if (document instanceof BankStatement) {
                tree.set("entries", Json.tree(entries));
                if (!pending.isEmpty()) {
                    tree.set("pending", Json.tree(pending));
                }
            }
            return tree;
        }
    }

    /** A document that was refused. */
    public record Rejection(int index, Problem problem) {}

    /** Reads a file with the format that takes it. */
    public static ReadFile of(Path file) throws IOException {
        return of(Source.of(file, String.valueOf(file.getFileName())));
    }

    public static ReadFile of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8), "text");
    }

    public static ReadFile of(byte[] bytes, String name) throws IOException {
        return of(new BytesSource(bytes, name));
    }

    public static ReadFile of(Source source) throws IOException {
        KeepingSink sink = new KeepingSink();
        return of(FORMATS.read(source, sink), sink);
    }

    /** Reads bytes with this format, whether it would take them or not. */
    public static ReadFile by(Format format, byte[] bytes) throws IOException {
        KeepingSink sink = new KeepingSink();
        return of(format.read(new BytesSource(bytes, "bytes"), sink), sink);
    }

    public static ReadFile by(Format format, String text) throws IOException {
        return by(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadFile of(Reading reading, KeepingSink sink) {
        if (reading instanceof Reading.Read read
                && (read.documents() != sink.parts.size() || read.rejected() != sink.rejections.size())) {
            throw new AssertionError("the reading counts " + read + ", the sink got " + sink.parts.size() + " and "
                    + sink.rejections.size());
        }
        return new ReadFile(reading, sink.parts, sink.rejections, sink.files);
    }

    /** The only document of the file. */
    public Part only() {
        if (parts.size() != 1 || !(reading instanceof Reading.Read)) {
            throw new AssertionError("one document expected: " + reading + ", " + rejections + ", " + parts);
        }
        return parts.get(0);
    }

    /** The only document of the file, a bank statement. */
    public BankStatement statement() {
        return only().statement();
    }

    /** The booked entries of the only statement. */
    public List<StatementEntry> entries() {
        return only().entries();
    }

    /** The only document of the file, an invoice. */
    public Invoice invoice() {
        return only().invoice();
    }

    /** The problem of a file that can't be read. */
    public Problem problem() {
        if (reading instanceof Reading.Unreadable unreadable) {
            return unreadable.problem();
        }
        throw new AssertionError("an unreadable file expected: " + reading);
    }

    /** The findings of the only document: each code, with the business term that it is about if there is one. */
    public List<String> findings() {
        return only().document().findings().stream().map(ReadFile::told).toList();
    }

    /** A finding as {@link #findings} tells it. */
    public static String told(Problem finding) {
        Problem.Place place = finding.place();
        return finding.code() + (place == null || place.term() == null ? "" : " " + place.term());
    }

    /** As golden files tell it. */
    public ObjectNode tree() {
        ObjectNode tree = Json.mapper().createObjectNode();
        if (reading instanceof Reading.Unreadable unreadable) {
            tree.set("unreadable", Json.tree(unreadable.problem()));
            return tree;
        }
        ArrayNode documents = tree.putArray("documents");
        parts.forEach(part -> documents.add(part.tree()));
        if (!rejections.isEmpty()) {
            tree.set("rejected", Json.tree(rejections));
        }
        return tree;
    }
}
