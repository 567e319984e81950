package org.ledgerhub.format.coda;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Reads one file: cuts it into statements and decides what becomes of each, and of the whole. */
final class CodaReader {
    private static final String ASK = "Ask the bank, or whoever passed it on, for the file again.";

    private final Source source;
    private final RecordLines lines;
    private final Sink sink;
    private @Nullable OpenStatement open;
    private @Nullable Problem refusal;
    private @Nullable Problem otherVersion;
    private boolean ended;
    private int record;
    private int documents;
    private int rejected;
    private int otherVersions;

    CodaReader(Source source, RecordLines lines, Sink sink) {
        this.source = source;
        this.lines = lines;
        this.sink = sink;
    }

    Reading read() throws IOException {
        for (CodaRecord next = lines.next(); next != null; next = lines.next()) {
            RecordKind kind = next.kind();
            if (record == 0 && kind != RecordKind.HEADER) {
                return unreadable("unreadable", "The file does not begin with a header record.");
            }
            record = next.number;
            take(kind, next);
        }
        if (record == 0) {
            return unreadable("unreadable", "The file is empty.");
        }
        boolean onlyOtherVersions = documents == 0 && rejected == otherVersions && refusal == otherVersion;
        if (otherVersion != null && onlyOtherVersions) {
            return new Reading.Unreadable(otherVersion);
        }
        if (!ended) {
            return unreadable("file-truncated", "The file ends before the trailer of its last statement.");
        }
        if (open != null) {
            open.nothingFollows();
        }
        finish();
        return new Reading.Read(documents, rejected);
    }

    private void take(RecordKind kind, CodaRecord next) throws IOException {
        if (kind == RecordKind.HEADER) {
            start(next);
        } else if (ended && kind != RecordKind.UNKNOWN && kind != RecordKind.MESSAGE) {
            finish();
            refuse(missing("The header of a statement is missing.", next.number));
        }
        if (kind == RecordKind.TRAILER) {
            ended = next.length >= Trailer.NEEDED;
        }
        if (kind != RecordKind.HEADER && refusal == null && open != null) {
            try {
                open.take(kind, next);
            } catch (DamagedRecord damaged) {
                refuse(damaged.problem());
            }
        }
    }

    private void start(CodaRecord header) throws IOException {
        if (open != null || refusal != null) {
            if (!ended && refusal == null) {
                refuse(missing("The trailer of a statement is missing.", header.number));
            }
            finish();
        }
        open = new OpenStatement(header, sink);
        ended = false;
        char version = header.at(128);
        if (!open.header().supported()) {
            otherVersion = Problem.error(
                            "document-not-supported",
                            "The file is CODA version " + version + "; version 2 is read here.",
                            "Ask the bank for CODA version 2, or for CAMT.053.")
                    .at(Problem.Place.record(header.number));
            refuse(otherVersion);
        }
    }

    private void refuse(Problem problem) {
        refusal = problem;
    }

    /** Gives the statement that has ended to the sink, or its problem. */
    private void finish() throws IOException {
        int index = documents + rejected + 1;
        if (refusal == null && open != null) {
            try {
                sink.document(open.finish(new Origin(CodaFormat.NAME, source.name(), source.path(), index)));
                documents++;
            } catch (DamagedRecord damaged) {
                refuse(damaged.problem());
            }
        }
        if (refusal != null) {
            sink.rejected(index, refusal);
            rejected++;
            otherVersions += refusal == otherVersion ? 1 : 0;
        }
        refusal = null;
        open = null;
        ended = false;
    }

    private Reading unreadable(String code, String message) {
        Problem problem = Problem.error(code, message, ASK);
        return new Reading.Unreadable(record == 0 ? problem : problem.at(Problem.Place.record(record)));
    }

    private static Problem missing(String message, int record) {
        return Problem.error("record-missing", message, ASK).at(Problem.Place.record(record));
    }
}
