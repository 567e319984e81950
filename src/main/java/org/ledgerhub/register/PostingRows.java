package org.ledgerhub.register;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The postings of long statements after the first, each in a row of its own, so that one at a time is in memory. */
@Component
final class PostingRows {
    private final JdbcClient jdbc;

    PostingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets what an earlier coding left. */
    void clear(String submission) {
        jdbc.sql("delete from posting_part where submission = ?")
                .param(submission)
                .update();
    }

    /** What takes the postings of a statement as they are made, in the caller's transaction. */
    Taker taker(String submission) {
        clear(submission);
        return new Taker(submission);
    }

    /** A posting after the first; content is a list of one, as the first one's is. */
    private void put(String submission, int part, Posting posting) {
        jdbc.sql("insert into posting_part (submission, part, content) values (?, ?, ?)")
                .params(submission, part, Json.write(List.of(posting)))
                .update();
    }

    /** How many postings a submission has. */
    int count(SubmissionRow row) {
        if (row.kind() != Submission.Kind.BANK) {
            return row.postings().size();
        }
        return row.postings().size()
                + jdbc.sql("select count(*) from posting_part where submission = ?")
                        .param(row.id())
                        .query(Integer.class)
                        .single();
    }

    /** Up to so many postings after the first. */
    List<Posting> after(String submission, int limit) {
        return jdbc.sql("select content from posting_part where submission = ? order by part limit ?")
                .params(submission, limit)
                .query((row, n) -> posting(row.getString(1)))
                .list();
    }

    /** What a coded submission books, from its rows. */
    CodedPostings of(SubmissionRow row) {
        List<Posting> head = row.postings();
        int parts = count(row);
        Set<String> codes = new TreeSet<>();
        head.forEach(posting -> codes.addAll(CodedPostings.vatCodes(posting)));
        for (int part = 2; part <= parts; part++) {
            codes.addAll(CodedPostings.vatCodes(part(row.id(), part)));
        }
        return new CodedPostings(head.isEmpty() ? null : head.getFirst(), parts, codes);
    }

    private Posting part(String submission, int part) {
        return jdbc.sql("select content from posting_part where submission = ? and part = ?")
                .params(submission, part)
                .query((row, n) -> posting(row.getString(1)))
                .single();
    }

    private static Posting posting(String json) {
        return Json.read(json, Posting[].class)[0];
    }

    /** Keeps the first posting and stores the others. */
    final class Taker implements Consumer<Posting> {
        private final String submission;
        private final Set<String> vatCodes = new TreeSet<>();
        private @Nullable Posting first;
        private int parts;
        private int entriesBefore;

        private Taker(String submission) {
            this.submission = submission;
        }

        /** From now on entries are counted after so many others of the same statement. */
        void goOnAfter(int entries) {
            entriesBefore = entries;
        }

        @Override
        public void accept(Posting made) {
            Posting posting = entriesBefore == 0 ? made : made.with(counted(made.lines()));
            parts++;
            vatCodes.addAll(CodedPostings.vatCodes(posting));
            if (parts == 1) {
                first = posting;
            } else {
                put(submission, parts, posting);
            }
        }

        private List<PostingLine> counted(List<PostingLine> lines) {
            return lines.stream()
                    .map(line -> line.source() == null
                            ? line
                            : line.from(String.valueOf(Integer.parseInt(line.source()) + entriesBefore)))
                    .toList();
        }

        int parts() {
            return parts;
        }

        CodedPostings taken() {
            return new CodedPostings(first, parts, vatCodes);
        }
    }
}
