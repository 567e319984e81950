package org.ledgerhub.register;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.StatementEntry;

/** The register of one firm. Unknown and foreign ids are the same: empty. */
public interface FirmRegister {

    Optional<Original> original(String id);

    /** The bytes of an original. */
    Optional<InputStream> content(String originalId) throws IOException;

    Optional<Submission> submission(String id);

    /**
     * A page of submissions, newest first, without document, history and steps.
     *
     * @throws UnknownMark when {@code after} was not given by a page
     */
    Page list(Query query);

    /**
     * A page of those that a search asks for, newest first, without document, history and steps.
     *
     * @throws UnknownMark when {@code after} was not given by a page
     */
    Page search(Search search);

    /** All clients with what is to be done for each, by name. */
    List<ClientLine> clients();

    /** How many held documents no client was found for. */
    long nobodys();

    /** The last move to this status of each of these submissions that made one, by id. */
    Map<String, Submission.Move> lastMoves(List<String> ids, Status to);

    /** Entries of a statement's submission that are its own after the overlap was cut, from {@code after} (0 first). */
    List<StatementEntry> entries(String submissionId, int after, int limit);

    /** What a person may decide about a submission as it stands, the usual first; empty when there is none. */
    List<Decision> decisions(String id);

    /**
     * Tries again from the step that failed; of a booked one only the files that lack. Empty when there is no such
     * submission.
     */
    Optional<Submission> retry(String id, String by, @Nullable String reason);

    /** Approves a coded submission. */
    Optional<Submission> approve(String id, String by, @Nullable String reason);

    /**
     * Codes an invoice that is not booked yet with these accounts, VAT codes and journal.
     *
     * @throws org.ledgerhub.mapping.InvalidMapping when there is no such VAT code
     */
    Optional<Submission> choose(String id, String by, @Nullable String reason, ChosenCoding choice);

    /** Sets a submission aside. */
    Optional<Submission> dismiss(String id, String by, String reason);

    /** Overrules a duplicate or a hold on identity: it goes on as a document of its own. */
    Optional<Submission> overrule(String id, String by, String reason);

    /** Says that a person booked it by hand, under this number. */
    Optional<Submission> markBooked(String id, String by, String reason, @Nullable String number);

    /** Codes again with the mapping of now; a booked one gets a new submission that {@code corrects} it. */
    Optional<Submission> replay(String id, String by, @Nullable String reason);

    /** Takes a booked entry back by a counter-posting: a new submission that {@code corrects} the booked one. */
    Optional<Submission> reverse(String id, String by, String reason);

    /** The completeness equation of one reception day in Europe/Brussels. */
    Completeness completeness(LocalDate day);

    /**
     * What to list; absent parts do not restrict.
     *
     * @param after opaque mark of the page before
     */
    record Query(
            @Nullable String dossier,
            @Nullable Status status,
            Submission.@Nullable Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            @Nullable String after) {}

    /**
     * What to look for; empty and absent parts do not restrict.
     *
     * @param text part of the counterparty's name, of the number or of the file's name, whatever its case
     * @param from received on this day or later, in Europe/Brussels
     * @param to received on this day or earlier
     * @param after opaque mark of the page before
     */
    record Search(
            @Nullable String dossier,
            Set<Status> statuses,
            Set<Submission.Kind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text,
            int limit,
            @Nullable String after) {
        public Search {
            statuses = Set.copyOf(statuses);
            kinds = Set.copyOf(kinds);
        }
    }

    /** A page and the mark of the next one. */
    record Page(List<Submission> items, @Nullable String next) {
        /** The mark of the page that begins behind this submission. */
        public static String after(Submission submission) {
            return submission.received() + "_" + submission.id();
        }
    }

    /** In = delivered + waiting + refused + set aside; {@code in} comes from a counter of its own. */
    record Completeness(LocalDate day, long in, long delivered, long waiting, long refused, long setAside) {
        public boolean balanced() {
            return in == delivered + waiting + refused + setAside;
        }
    }

    /** A move that the table of moves does not have, or one that somebody else was faster with. */
    final class IllegalMove extends RuntimeException {
        public IllegalMove(String message) {
            super(message);
        }
    }

    /** The mark of a page that no page gave. */
    final class UnknownMark extends RuntimeException {
        public UnknownMark(String mark) {
            super("This is no mark of a page: " + mark + ".");
        }
    }
}
