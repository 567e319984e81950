package org.ledgerhub.format.coda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Attachment;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.json.Json;

/** Everything that reading one file gave. */
record ReadFile(Reading reading, List<Statement> statements, List<Rejection> rejections) {
    /** A statement with its entries. */
    record Statement(BankStatement statement, List<StatementEntry> entries) {}

    /** A statement that was refused. */
    record Rejection(int index, Problem problem) {}

    static ReadFile of(Path file) throws IOException {
        return of(Files.readAllBytes(file), file.getFileName().toString());
    }

    static ReadFile of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.US_ASCII), "statement.cod");
    }

    static ReadFile of(String text, Charset charset) throws IOException {
        return of(text.getBytes(charset), "statement.cod");
    }

    static ReadFile of(byte[] bytes, String name) throws IOException {
        Collector collector = new Collector();
        Reading reading = new CodaFormat().read(source(bytes, name), collector);
        return new ReadFile(reading, collector.statements, collector.rejections);
    }

    static Source source(byte[] bytes, String name) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable String path() {
                return null;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** The only statement of the file. */
    BankStatement statement() {
        return only().statement();
    }

    /** The entries of the only statement. */
    List<StatementEntry> entries() {
        return only().entries();
    }

    List<String> findings() {
        return statement().findings().stream().map(Problem::code).toList();
    }

    private Statement only() {
        if (statements.size() != 1) {
            throw new AssertionError("one statement expected: " + reading + ", " + rejections + ", " + statements);
        }
        return statements.get(0);
    }

    /** As the golden files tell it. */
    ObjectNode tree() {
        ObjectNode tree = Json.mapper().createObjectNode();
        if (reading instanceof Reading.Unreadable unreadable) {
            tree.set("unreadable", Json.tree(unreadable.problem()));
            return tree;
        }
        ArrayNode told = tree.putArray("statements");
        for (Statement each : statements) {
            ObjectNode node = Json.tree(each.statement());
            node.set("entries", Json.tree(each.entries()));
            told.add(node);
        }
        if (!rejections.isEmpty()) {
            tree.set("rejected", Json.tree(rejections));
        }
        return tree;
    }

    private static final class Collector implements Sink {
        private final List<Statement> statements = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private final List<StatementEntry> entries = new ArrayList<>();

        @Override
        public Attachment attachment(String name, String mediaType, @Nullable String description, InputStream content) {
            throw new AssertionError("a statement in CODA has no files");
        }

        @Override
        public void entries(List<StatementEntry> batch) {
            if (batch.isEmpty() || batch.size() > 1_000) {
                throw new AssertionError("a batch of " + batch.size());
            }
            entries.addAll(batch);
        }

        @Override
        public void pending(List<StatementEntry> batch) {
            throw new AssertionError("a statement in CODA has no pending entries");
        }

        @Override
        public void document(Document document) {
            statements.add(new Statement((BankStatement) document, List.copyOf(entries)));
            entries.clear();
        }

        @Override
        public void rejected(int index, Problem problem) {
            rejections.add(new Rejection(index, problem));
            entries.clear();
        }
    }
}
