package org.ledgerhub.format.mt940;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;

/** Codes between slashes as the Dutch and Belgian banks use them, and ING's {@code /CNTP/account/bic/name/city/}. */
final class SlashStyle {
    private static final String CREDITOR_REFERENCE = "CDTRREF/";

    private SlashStyle() {}

    static void read(SlashCodes codes, boolean credit, Told told) {
        told.endToEndId = Blanks.reference(codes.text("EREF"));
        told.mandateId = Blanks.reference(codes.text("MARF"));
        told.creditorId = Blanks.reference(codes.text("CSID"));
        String party = codes.text("CNTP");
        if (party != null) {
            counterparty(first(codes), told);
        }
        String foreign = codes.text("ACCW");
        if (foreign != null) {
            String[] accountAndBank = foreign.split(",", 2);
            told.account(accountAndBank[0]);
            told.bank(accountAndBank.length > 1 ? accountAndBank[1] : null);
        }
        told.account(codes.text("IBAN"));
        told.bank(codes.text("BIC"));
        told.name(name(codes, credit ? "ORDP" : "BENM"));
        remittance(codes, told);
        if (told.communication == null && told.structured == null) {
            told.free(codes.text("TRTP"));
        }
    }

    /** The value of CNTP with the slashes that count its empty parts. */
    private static String first(SlashCodes codes) {
        for (SlashCodes.Value value : codes.values()) {
            if (value.code().equals("CNTP")) {
                return value.text();
            }
        }
        return "";
    }

    private static void counterparty(String text, Told told) {
        int account = slash(text, 0);
        int bank = slash(text, account + 1);
        told.account(text.substring(0, account).strip());
        told.bank(text.substring(Math.min(account + 1, bank), bank));
        told.name(text.substring(Math.min(bank + 1, text.length()), slash(text, bank + 1)));
    }

    /** The next slash, or the end of the text. */
    private static int slash(String text, int from) {
        int slash = from > text.length() ? -1 : text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }

    /** The name behind the code of the party, which stands in front of it with no value; else the first name there is. */
    private static @Nullable String name(SlashCodes codes, String party) {
        String before = "";
        for (SlashCodes.Value value : codes.values()) {
            if (value.code().equals("NAME") && before.equals(party)) {
                return SlashCodes.bare(value.text());
            }
            before = value.code().equals("ID") ? before : value.code();
        }
        return codes.text("NAME");
    }

    private static void remittance(SlashCodes codes, Told told) {
        String text = codes.text("REMI");
        String typed = codes.text("CDTRREFTP");
        if (text != null && text.startsWith("STRD/")) {
            structured(text.substring(text.lastIndexOf('/') + 1), told);
        } else if (text != null && text.startsWith("USTD/")) {
            told.free(SlashCodes.bare(text.substring("USTD/".length())));
        } else {
            told.free(text);
        }
        int reference = typed == null ? -1 : typed.indexOf(CREDITOR_REFERENCE);
        if (reference >= 0) {
            structured(typed.substring(reference + CREDITOR_REFERENCE.length()), told);
        }
    }

    /** A reference whose check digits hold is structured, any other one is text. */
    private static void structured(String reference, Told told) {
        References.structuredCommunication(reference)
                .ifPresentOrElse(known -> told.structured = known, () -> told.free(reference));
    }
}
