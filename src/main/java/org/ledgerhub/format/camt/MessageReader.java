package org.ledgerhub.format.camt;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.XmlCursor;

/** Reads one file: finds the message, inside an envelope or not, and hands over its statements one by one. */
final class MessageReader {
    private final XmlCursor xml;
    private final Source source;
    private final Sink sink;
    private final GroupHeader header = new GroupHeader();
    private int documents;
    private int rejected;
    private @Nullable String otherMessage;

    MessageReader(XmlCursor xml, Source source, Sink sink) {
        this.xml = xml;
        this.source = source;
        this.sink = sink;
    }

    Reading read() throws IOException {
        look();
        if (documents + rejected > 0) {
            return new Reading.Read(documents, rejected);
        }
        return new Reading.Unreadable(
                otherMessage == null
                        ? Problem.error(
                                "unreadable", "The message holds no statement.", "Ask the bank for the file again.")
                        : Problem.error(
                                "document-not-supported",
                                "The file is a message of the kind " + otherMessage + ", not a bank statement.",
                                "Send bank statements (camt.053); keep other messages out of this folder."));
    }

    /** Goes down until a message is found; several in one envelope are read one after the other. */
    private void look() throws IOException {
        Optional<MessageKind> kind = MessageKind.of(xml.namespace(), xml.name());
        if (kind.isPresent()) {
            message(kind.get());
            return;
        }
        if (xml.name().equals("Document") && xml.namespace().startsWith(MessageKind.ISO_20022)) {
            otherMessage = xml.namespace().substring(MessageKind.ISO_20022.length());
        }
        int element = xml.depth();
        while (xml.nextChild(element)) {
            look();
        }
    }

    private void message(MessageKind kind) throws IOException {
        otherMessage = null;
        int message = xml.depth();
        while (xml.nextChild(message)) {
            if (xml.name().equals("GrpHdr")) {
                header.read(xml);
            } else if (xml.name().equals(kind.statement())) {
                statement(kind);
            }
        }
    }

    private void statement(MessageKind kind) throws IOException {
        int index = documents + rejected + 1;
        Origin origin = new Origin(kind.format(), source.name(), source.path(), index);
        try {
            BankStatement statement = new StatementReader(xml, kind, header, sink, index).read(origin);
            sink.document(statement);
            documents++;
        } catch (BadValue bad) {
            sink.rejected(index, bad.problem());
            rejected++;
        }
    }
}
