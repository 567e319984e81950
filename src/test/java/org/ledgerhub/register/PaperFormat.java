package org.ledgerhub.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.json.Json;

/** A format of the tests: lines with an entry, an attachment, a document or a rejected one; the last line is END. */
final class PaperFormat implements Format {

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public Match recognises(Head head) {
        return head.latin1().startsWith("PAPER") ? Match.YES : Match.NO;
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        String text = new String(source.open().readAllBytes(), StandardCharsets.UTF_8);
        int documents = 0;
        int rejected = 0;
        for (String line : text.split("\n")) {
            String content = line.length() > 2 ? line.substring(2) : "";
            switch (line.substring(0, Math.min(2, line.length()))) {
                case "E " -> sink.entries(List.of(Json.read(content, StatementEntry.class)));
                case "A " ->
                    sink.attachment(
                            "note.txt",
                            "text/plain",
                            null,
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
                case "D " -> {
                    sink.document(Json.read(content, Document.class));
                    documents++;
                }
                case "R " -> {
                    sink.rejected(documents + rejected + 1, Problem.error(content, "Bad.", "Ask."));
                    rejected++;
                }
                case "EN" -> {
                    return new Reading.Read(documents, rejected);
                }
                default -> {}
            }
        }
        return new Reading.Unreadable(Problem.error("file-truncated", "It ends early.", "Ask for it again."));
    }
}
