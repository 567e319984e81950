package org.ledgerhub.target.horus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/** What the words of the template stand for. */
final class Words {
    private Words() {}

    /** For calls about a folder as a whole. */
    static Filling of(Session session) {
        return new Filling(general(session), List.of());
    }

    /** For calls about one posting. */
    static Filling of(Delivery delivery, Posting posting, Session session) {
        Map<String, @Nullable Object> words = general(session);
        words.put("reference", reference(posting));
        words.put("kind", posting.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        words.put("journal", posting.journal());
        words.put("date", posting.date());
        words.put("documentDate", posting.documentDate());
        words.put("period", posting.period());
        words.put("dueDate", posting.dueDate());
        words.put("currency", posting.currency());
        words.put("number", posting.number());
        words.put("communication", posting.structuredCommunication());
        Posting.Counterpart relation = posting.relation();
        words.put("relation", relation == null ? null : relation.name());
        words.put("relationVat", relation == null ? null : relation.vatId());
        words.put("net", posting.net());
        words.put("vat", posting.vat());
        words.put("gross", posting.gross());
        return new Filling(
                words,
                posting.lines().stream().map(line -> line(line, delivery)).toList());
    }

    /** What finds an entry of ours back. */
    static String reference(Posting posting) {
        return "LH-" + posting.id();
    }

    private static Map<String, @Nullable Object> general(Session session) {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("folder", session.remoteDossier());
        return words;
    }

    private static Map<String, @Nullable Object> line(PostingLine line, Delivery delivery) {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("line.account", line.account());
        words.put("line.debit", line.debit());
        words.put("line.credit", line.credit());
        words.put("line.vat", line.vat() == null ? null : delivery.vatCodes().getOrDefault(line.vat(), line.vat()));
        words.put("line.text", line.text());
        return words;
    }
}
