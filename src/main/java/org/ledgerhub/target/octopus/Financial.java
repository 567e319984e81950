package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/**
 * A bank statement as Octopus takes it: the contra lines, money in positive; the package adds the journal's own account
 * (assumed: the sign is not publicly known).
 */
final class Financial {
    private Financial() {}

    static ObjectNode of(Posting posting) {
        ObjectNode booking = OctopusHttp.JSON.createObjectNode();
        booking.put("documentDate", posting.date().toString());
        booking.put("reference", Reference.of(posting));
        booking.put("comment", posting.number() == null ? "" : posting.number());
        if (posting.rate() != null) {
            booking.put("currencyCode", posting.currency()).put("exchangeRate", posting.rate());
        }
        ArrayNode lines = booking.putArray("bookingLines");
        for (PostingLine line : posting.lines()) {
            if (line.role() != PostingLine.Role.BANK) {
                lines.addObject()
                        .put("type", "A")
                        .put("accountKey", Integer.parseInt(line.account()))
                        .put("amount", line.signed().negate())
                        .put("reference", reference(line))
                        .put("comment", line.text() == null ? "" : line.text());
            }
        }
        return booking;
    }

    private static String reference(PostingLine line) {
        return line.bank() == null || line.bank().structuredCommunication() == null
                ? ""
                : line.bank().structuredCommunication();
    }
}
