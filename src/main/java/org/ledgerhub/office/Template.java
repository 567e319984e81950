package org.ledgerhub.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Delivery;

/**
 * How clients are set up, made once and followed by many: a change of it changes all of them.
 *
 * @param firm id of the firm
 * @param id stable, lower-case with dashes
 * @param name for people
 * @param places where the documents of a client go, one for each connection and purpose
 * @param takes what goes there unless a client says otherwise
 * @param triggers when documents are sent; kinds that are not named stay as they are at the client
 * @param review which coded documents a person approves; absent: as it is at the client
 * @param closedPeriod what to do when the period is closed; absent: as it is at the client
 * @param version rises at each change
 */
public record Template(
        String firm,
        String id,
        String name,
        List<Place> places,
        Takes takes,
        List<Trigger> triggers,
        Dossier.@Nullable Review review,
        Dossier.@Nullable ClosedPeriod closedPeriod,
        long version) {
    public Template {
        places = List.copyOf(places);
        triggers = List.copyOf(triggers);
    }

    /**
     * A connection that clients are linked with.
     *
     * @param connection id of the connection
     * @param purpose books, or files only
     * @param settings as at a {@link Link}
     * @param statements bank statements as postings or as a CODA file
     */
    public record Place(
            String connection, Delivery.Purpose purpose, Map<String, String> settings, Link.Statements statements) {
        public Place {
            settings = Map.copyOf(settings);
        }

        /** Whether this is the place that a link stands for. */
        boolean isOf(Link link) {
            return connection.equals(link.connection()) && purpose == link.purpose();
        }
    }

    /**
     * What goes to the places, each switched by itself; at a client what is absent is as the template says, at a
     * template it is on.
     *
     * @param shareDocuments the files of a document go along
     * @param invoices invoices and credit notes
     * @param bank bank statements
     * @param receipts receipts
     */
    public record Takes(
            @Nullable Boolean shareDocuments,
            @Nullable Boolean invoices,
            @Nullable Boolean bank,
            @Nullable Boolean receipts) {
        /** Nothing said. */
        public static final Takes UNSAID = new Takes(null, null, null, null);

        /** What holds where a client says this and its template that. */
        static boolean on(@Nullable Boolean client, @Nullable Boolean template) {
            return client != null ? client : template == null || template;
        }
    }
}
