package org.ledgerhub.format.mt940;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Reads one file: cuts it into messages and decides what becomes of each, and of the whole. */
final class Mt940Reader {
    private static final String ASK = "Ask the bank, or whoever passed it on, for the file again.";

    private final Source source;
    private final Fields fields;
    private final Sink sink;
    private final Envelope envelope = new Envelope();
    private @Nullable OpenStatement open;
    private @Nullable Problem refusal;
    private @Nullable String otherMessage;
    private boolean strayed;
    private int documents;
    private int rejected;

    Mt940Reader(Source source, Fields fields, Sink sink) {
        this.source = source;
        this.fields = fields;
        this.sink = sink;
    }

    Reading read() throws IOException {
        for (Field next = fields.next(); next != null; next = fields.next()) {
            take(next);
        }
        boolean cut = envelope.isOpen() || open != null && refusal == null && !open.complete();
        if (cut) {
            return unreadable("file-truncated", "The file ends before its last statement does.");
        }
        finish();
        if (documents + rejected == 0) {
            return new Reading.Unreadable(nothing());
        }
        return new Reading.Read(documents, rejected);
    }

    private void take(Field field) throws IOException {
        switch (field.tag()) {
            case ENVELOPE -> {
                finish();
                envelope.take(field.lines().get(0));
                otherMessage = envelope.isOther() ? envelope.type() : otherMessage;
            }
            case END -> {
                finish();
                envelope.end();
            }
            case REFERENCE -> {
                finish();
                begin(field);
            }
            default -> {
                if (open == null && field.tag() == Tag.ACCOUNT) {
                    begin(field);
                } else {
                    tell(field);
                }
            }
        }
    }

    private void begin(Field field) throws IOException {
        if (!envelope.isOther()) {
            strayed = false;
            open = new OpenStatement(field.line(), envelope.isInterim(), sink);
            tell(field);
        }
    }

    private void tell(Field field) throws IOException {
        if (open == null) {
            stray(field);
        }
        if (open == null || refusal != null) {
            return;
        }
        try {
            open.take(field);
        } catch (BadField bad) {
            refusal = bad.problem();
        }
    }

    /** Movements behind the end of a statement belong to none: told once, never passed over. */
    private void stray(Field field) throws IOException {
        boolean behind = documents + rejected > 0 && !envelope.isOther() && !strayed;
        if (behind && field.tag() == Tag.MOVEMENT) {
            strayed = true;
            rejected++;
            BadField stray =
                    new BadField("record-unexpected", field.line(), "A movement stands outside of any statement.");
            sink.rejected(documents + rejected, stray.problem());
        }
    }

    /** Gives the statement that has ended to the sink, or its problem. */
    private void finish() throws IOException {
        if (open == null) {
            return;
        }
        int index = documents + rejected + 1;
        if (refusal == null) {
            try {
                sink.document(open.finish(new Origin(open.format(), source.name(), source.path(), index)));
                documents++;
            } catch (BadField bad) {
                refusal = bad.problem();
            }
        }
        if (refusal != null) {
            sink.rejected(index, refusal);
            rejected++;
        }
        refusal = null;
        open = null;
    }

    private Problem nothing() {
        if (otherMessage != null) {
            return Problem.error(
                    "document-not-supported",
                    "The file is a SWIFT message MT" + otherMessage + ", not a bank statement.",
                    "Send statements (MT940) or interim reports (MT942); keep other messages out of this folder.");
        }
        return Problem.error("unreadable", "The file holds no statement: field :20: or :25: is missing.", ASK);
    }

    private Reading unreadable(String code, String message) {
        return new Reading.Unreadable(Problem.error(code, message, ASK).at(Findings.line(Math.max(1, fields.line()))));
    }
}
