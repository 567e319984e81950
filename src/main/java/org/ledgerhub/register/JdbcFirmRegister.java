package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;

/** The register of one firm: every id is looked up among the firm's own rows before anything is done with it. */
record JdbcFirmRegister(
        String firm,
        SubmissionViews submissions,
        OriginalViews originals,
        ClientTable clientTable,
        CompletenessSum completeness,
        EntryRows entryRows,
        Decisions decisions,
        Choosing choosing)
        implements FirmRegister {

    @Override
    public Optional<Original> original(String id) {
        return originals.one(id);
    }

    @Override
    public Optional<InputStream> content(String originalId) throws IOException {
        return originals.content(originalId);
    }

    @Override
    public Optional<Submission> submission(String id) {
        return submissions.one(id);
    }

    @Override
    public Page list(Query query) {
        return submissions.list(query);
    }

    @Override
    public Page search(Search search) {
        return submissions.search(search);
    }

    @Override
    public List<ClientLine> clients() {
        return clientTable.all();
    }

    @Override
    public long nobodys() {
        return clientTable.nobodys();
    }

    @Override
    public Map<String, Submission.Move> lastMoves(List<String> ids, Status to) {
        return submissions.lastMoves(ids, to);
    }

    @Override
    public List<StatementEntry> entries(String submissionId, int after, int limit) {
        return submissions
                .statement(submissionId)
                .map(place -> entryRows.page(place.original(), place.index(), place.share(), after, limit))
                .orElse(List.of());
    }

    @Override
    public List<Decision> decisions(String id) {
        return submissions.row(id).map(Decision::about).orElse(List.of());
    }

    @Override
    public Optional<Submission> retry(String id, String by, @Nullable String reason) {
        return decide(id, row -> decisions.retry(row, by, reason));
    }

    @Override
    public Optional<Submission> approve(String id, String by, @Nullable String reason) {
        return decide(id, row -> decisions.approve(row, by, reason));
    }

    @Override
    public Optional<Submission> choose(String id, String by, @Nullable String reason, ChosenCoding choice) {
        return decide(id, row -> choosing.choose(row, choice, by, reason));
    }

    @Override
    public Optional<Submission> dismiss(String id, String by, String reason) {
        return decide(id, row -> decisions.dismiss(row, by, reason));
    }

    @Override
    public Optional<Submission> overrule(String id, String by, String reason) {
        return decide(id, row -> decisions.overrule(row, by, reason));
    }

    @Override
    public Optional<Submission> markBooked(String id, String by, String reason, @Nullable String number) {
        return decide(id, row -> decisions.markBooked(row, by, reason, number));
    }

    @Override
    public Optional<Submission> replay(String id, String by, @Nullable String reason) {
        return submissions.row(id).flatMap(row -> submissions.one(decisions.replay(row, by, reason)));
    }

    @Override
    public Optional<Submission> reverse(String id, String by, String reason) {
        return submissions.row(id).flatMap(row -> submissions.one(decisions.reverse(row, by, reason)));
    }

    @Override
    public Completeness completeness(LocalDate day) {
        return completeness.of(day);
    }

    private Optional<Submission> decide(String id, Consumer<SubmissionRow> decision) {
        return submissions.row(id).flatMap(row -> {
            try (LogReference reference = LogReference.of(id)) {
                decision.accept(row);
            }
            return submissions.one(id);
        });
    }
}
