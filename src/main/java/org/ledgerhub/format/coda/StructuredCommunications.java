package org.ledgerhub.format.coda;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.document.StatementEntry.Original;

/** The types of structured communication that fill fields of an entry; the others are told as readable text. */
final class StructuredCommunications {
    private static final int BELGIAN = 12;
    private static final int ISO_11649 = 25;
    private static final int NAME = 70;
    private static final int IDENTIFICATION = 35;
    private static final int MANDATE_TEXT = 62;

    private StructuredCommunications() {}

    static void tell(int type, Payload payload, Remittance remittance) {
        switch (type) {
            case 1 -> remittance.counterparty(payload.text(NAME));
            case 6 -> fee(payload, remittance);
            case 100 -> creditorReference(payload, remittance);
            case 101, 102 -> {
                remittance.structured(belgian(payload));
                payload.restTo(remittance);
            }
            case 105 -> exchange(payload, remittance);
            case 113 -> card(payload, remittance);
            case 127 -> directDebit(payload, remittance);
            default -> readable(type, payload, remittance);
        }
    }

    private static void creditorReference(Payload payload, Remittance remittance) {
        String text = payload.text(ISO_11649);
        if (text != null) {
            remittance.structured(References.structuredCommunication(text).orElse(text));
        }
    }

    /** Twelve digits as the bank gives them, whatever their check: the bank says that they are one. */
    private static @Nullable String belgian(Payload payload) {
        String text = payload.text(BELGIAN);
        return text == null || text.chars().allMatch(c -> c == '0') ? null : text;
    }

    private static void exchange(Payload payload, Remittance remittance) {
        payload.amount();
        original(payload, remittance);
        remittance.structured(belgian(payload));
    }

    private static void original(Payload payload, Remittance remittance) {
        long amount = payload.amount();
        BigDecimal rate = payload.rate();
        String currency = payload.text(3);
        if (amount != 0) {
            remittance.original(new Original(Thousandths.amount(amount, currency), currency, rate));
        }
    }

    /** A card payment: readable, and its amount before exchange stands at offset 66. */
    private static void card(Payload payload, Remittance remittance) {
        String head = payload.raw(66);
        String tail = payload.rest();
        readable(113, Payload.of(head + tail), remittance);
        original(Payload.of(tail), remittance);
    }

    /** Told only when the bank describes it; without description it repeats what the movement says. */
    private static void fee(Payload payload, Remittance remittance) {
        String whole = payload.rest();
        if (Payload.of(whole).text(30) != null) {
            readable(6, Payload.of(whole), remittance);
        }
    }

    private static void directDebit(Payload payload, Remittance remittance) {
        payload.raw(9);
        String creditor = payload.text(IDENTIFICATION);
        String mandate = payload.text(IDENTIFICATION);
        remittance.mandate(mandate, creditor);
        payload.freeTo(remittance, MANDATE_TEXT);
    }

    private static void readable(int type, Payload payload, Remittance remittance) {
        Layout layout = Layout.of(type);
        String text = layout == null ? payload.rest() : layout.tell(payload, remittance.currency());
        remittance.sentence(text);
    }
}
