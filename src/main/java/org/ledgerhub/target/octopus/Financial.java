package org.ledgerhub.target.octopus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/**
 * A bank statement as Octopus takes it: the contra lines, money in positive; the package adds the journal's own account.
 * A line has one text, which is what payments are matched by.
 */
final class Financial {
    private Financial() {}

    /** The customer or supplier that a line on a relation's account is of; none when nobody can tell. */
    @FunctionalInterface
    interface Payer {
        Payer UNKNOWN = line -> OptionalInt.empty();

        OptionalInt of(PostingLine line) throws OctopusFailure;
    }

    static ObjectNode of(Posting posting, Payer payer) throws OctopusFailure {
        ObjectNode booking = OctopusHttp.JSON.createObjectNode();
        booking.put("documentDate", posting.date().toString());
        booking.put("exchangeRate", Objects.requireNonNullElse(posting.rate(), BigDecimal.ONE));
        ArrayNode lines = booking.putArray("bookingLines");
        for (PostingLine line : posting.lines()) {
            if (line.role() != PostingLine.Role.BANK) {
                ObjectNode json = lines.addObject();
                identify(json, line, payer.of(line));
                json.put("amount", line.signed().negate()).put("reference", reference(line));
            }
        }
        return booking;
    }

    /** The same without a word of who paid, to compare with what stands. */
    static ObjectNode of(Posting posting) {
        try {
            return of(posting, Payer.UNKNOWN);
        } catch (OctopusFailure neverAsked) {
            throw new IllegalStateException("Nobody was asked who paid.", neverAsked);
        }
    }

    /** On a customer's or supplier's account Octopus wants to know whose it is, and takes the account from there. */
    private static void identify(ObjectNode json, PostingLine line, OptionalInt relation) {
        if (relation.isPresent()) {
            json.put("type", customers(line) ? "C" : "S").put("relationId", relation.getAsInt());
        } else {
            json.put("type", "A").put("accountKey", Integer.parseInt(line.account()));
        }
    }

    /** Whether a line stands on the account of customers, by the Belgian chart. */
    static boolean customers(PostingLine line) {
        return line.account().startsWith("400");
    }

    /** Whether a line stands on the account of suppliers, by the Belgian chart. */
    static boolean suppliers(PostingLine line) {
        return line.account().startsWith("440");
    }

    private static String reference(PostingLine line) {
        PostingLine.BankMovement bank = line.bank();
        if (bank != null && bank.structuredCommunication() != null) {
            return bank.structuredCommunication();
        }
        return line.text() == null ? "" : line.text();
    }
}
