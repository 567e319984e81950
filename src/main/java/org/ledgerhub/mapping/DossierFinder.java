package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.document.References;

/** Finds the dossier of a document: by the request, the parties' numbers, or the account of a statement. */
public final class DossierFinder {
    private final DossierDirectory directory;

    public DossierFinder(DossierDirectory directory) {
        this.directory = directory;
    }

    /**
     * Whose books a document belongs in.
     *
     * @param asked the dossier the file was sent to, absent when the document tells
     */
    public Addressee find(Document document, @Nullable String asked) {
        return switch (document) {
            case Invoice invoice -> invoice(invoice, asked);
            case BankStatement statement -> statement(statement, asked);
            case Receipt receipt -> receipt(asked);
        };
    }

    private Addressee invoice(Invoice invoice, @Nullable String asked) {
        List<String> buyers = owners(invoice.buyer());
        List<String> sellers = owners(invoice.seller());
        if (asked != null) {
            return asked(asked, buyers, sellers);
        }
        if (buyers.isEmpty() && sellers.isEmpty()) {
            return Addressee.notFound(
                    "dossier-unknown",
                    "Neither buyer (" + told(invoice.buyer()) + ") nor seller (" + told(invoice.seller())
                            + ") is a dossier here.",
                    "Add the dossier with its enterprise number, or send the document to a dossier.");
        }
        if (buyers.size() > 1 || sellers.size() > 1) {
            return ambiguous(buyers.size() > 1 ? buyers : sellers);
        }
        List<Addressee.Books> books = new ArrayList<>();
        buyers.forEach(buyer -> books.add(new Addressee.Books(buyer, true)));
        sellers.forEach(seller -> books.add(new Addressee.Books(seller, false)));
        return new Addressee.Found(List.copyOf(books));
    }

    private static Addressee asked(String asked, List<String> buyers, List<String> sellers) {
        if (buyers.contains(asked)) {
            return Addressee.found(asked, true);
        }
        if (sellers.contains(asked)) {
            return Addressee.found(asked, false);
        }
        return Addressee.notFound(
                "party-mismatch",
                "Dossier " + asked + " is neither buyer nor seller of this document.",
                "Send it to the dossier it is for, or correct the dossier's enterprise number.");
    }

    private Addressee statement(BankStatement statement, @Nullable String asked) {
        String account = account(statement);
        List<String> owners = directory.byAccount(account);
        if (asked != null) {
            return owners.contains(asked)
                    ? Addressee.found(asked, false)
                    : Addressee.notFound(
                            "party-mismatch",
                            "Account " + account + " is not one of dossier " + asked + ".",
                            "Add the account to the dossier, or send the statement to the dossier it is for.");
        }
        if (owners.size() > 1) {
            return ambiguous(owners);
        }
        return owners.isEmpty()
                ? Addressee.notFound(
                        "dossier-unknown",
                        "Account " + account + " is an account of no dossier here.",
                        "Add the account to its dossier, then try again.")
                : Addressee.found(owners.get(0), false);
    }

    private static Addressee receipt(@Nullable String asked) {
        return asked != null
                ? Addressee.found(asked, true)
                : Addressee.notFound(
                        "dossier-unknown",
                        "A file without readable structure does not tell whose it is.",
                        "Send it to a dossier.");
    }

    /** The account of a statement as dossiers know it: IBAN, else number. */
    public static String account(BankStatement statement) {
        String iban = statement.account().iban();
        String number = statement.account().number();
        return iban != null ? iban : number != null ? number : "";
    }

    private List<String> owners(@Nullable Party party) {
        Set<String> found = new LinkedHashSet<>();
        if (party != null) {
            numbers(party).forEach(number -> found.addAll(directory.byEnterprise(number)));
        }
        return List.copyOf(found);
    }

    private static List<String> numbers(Party party) {
        List<String> numbers = new ArrayList<>();
        for (String number : new @Nullable String[] {party.vatId(), party.enterpriseNumber()}) {
            if (number != null) {
                numbers.add(References.enterpriseNumber(number).orElse(number));
            }
        }
        Party.Endpoint endpoint = party.endpoint();
        if (numbers.isEmpty() && endpoint != null) {
            References.enterpriseNumber(endpoint.id()).ifPresent(numbers::add);
        }
        return numbers;
    }

    private static Addressee ambiguous(List<String> dossiers) {
        return Addressee.notFound(
                "dossier-ambiguous",
                "The document fits more than one dossier: " + String.join(", ", dossiers) + ".",
                "Send it to one of them.");
    }

    private static String told(@Nullable Party party) {
        if (party == null) {
            return "not told";
        }
        String number = party.vatId() != null ? party.vatId() : party.enterpriseNumber();
        return number != null ? number : party.name() != null ? party.name() : "without number";
    }
}
