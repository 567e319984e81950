package org.ledgerhub.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.References;

/**
 * What makes two papers the same document, as the text of the key that is claimed.
 *
 * <p>An invoice: firm, dossier, direction, seller (VAT number, else enterprise number, else normalised name and
 * country), normalised number, credit or debit, year of issue. A number is normalised by Unicode NFKC, upper case,
 * and dropping everything that is neither letter nor digit; leading zeros stay.
 */
final class Identity {
    private static final int LONGEST = 500;

    private Identity() {}

    /** Key of an invoice; one without a number is only equal to itself. */
    static String invoice(String firm, String dossier, boolean purchase, Invoice invoice, String original) {
        String number = invoice.number() == null ? "" : normalised(invoice.number());
        String direction = purchase ? "purchase" : "sale";
        if (number.isEmpty()) {
            return bounded("invoice|" + firm + "|" + dossier + "|" + direction + "|unnumbered|" + original + "|"
                    + invoice.origin().index());
        }
        return bounded(String.join(
                "|",
                "invoice",
                firm,
                dossier,
                direction,
                seller(invoice.seller()),
                number,
                invoice.credit() ? "credit" : "debit",
                invoice.issueDate() == null
                        ? ""
                        : String.valueOf(invoice.issueDate().getYear())));
    }

    /** Key of the network message an invoice travelled in, for one dossier and direction. */
    static Optional<String> message(String firm, String dossier, boolean purchase, Invoice invoice) {
        Invoice.Network network = invoice.network();
        return network == null || network.messageId() == null
                ? Optional.empty()
                : Optional.of(bounded(String.join(
                        "|",
                        "message",
                        firm,
                        dossier,
                        purchase ? "purchase" : "sale",
                        network.messageId(),
                        String.valueOf(invoice.origin().index()))));
    }

    /** Key of a statement: its own, since the balance chain decides what of it is known. */
    static String statement(String firm, String dossier, String submission) {
        return "statement|" + firm + "|" + dossier + "|" + submission;
    }

    /** Key of a file without readable structure: its bytes. */
    static String receipt(String firm, String dossier, String sha256, int index) {
        return "receipt|" + firm + "|" + dossier + "|" + sha256 + "|" + index;
    }

    /** Key of a document that a person let through although its identity is taken. */
    static String overruled(String identity, String submission) {
        return bounded(identity + "|overruled|" + submission);
    }

    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The party as one word: Belgian numbers are the same with and without country prefix. */
    static String seller(@Nullable Party party) {
        if (party == null) {
            return "";
        }
        for (String number : new @Nullable String[] {party.vatId(), party.enterpriseNumber()}) {
            if (number != null && !normalised(number).isEmpty()) {
                return References.enterpriseNumber(number)
                        .map(ten -> "BE" + ten)
                        .orElse(normalised(number));
            }
        }
        String country = party.address() == null || party.address().country() == null
                ? ""
                : party.address().country();
        String name = party.legalName() != null ? party.legalName() : party.name();
        return (name == null ? "" : normalised(name)) + "/" + country;
    }

    /** Keys that would not fit their column are told by their hash. */
    private static String bounded(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "hashed|" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
