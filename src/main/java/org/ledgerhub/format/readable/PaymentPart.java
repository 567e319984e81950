package org.ledgerhub.format.readable;

import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** How to pay. */
final class PaymentPart {
    private static final int BELGIAN = 12;

    private PaymentPart() {}

    static void write(Invoice invoice, Words words, Html page) {
        Invoice.Payment payment = invoice.payment();
        if (payment == null) {
            return;
        }
        page.open("div", "box").element("h2", "", words.of("payment"));
        new Facts(page, words)
                .code("means", "means", payment.meansCode())
                .text("iban", payment.iban() == null ? null : spaced(payment.iban()))
                .text("bic", payment.bic())
                .text("structured-communication", communication(payment.structuredCommunication()))
                .text("remittance", payment.remittance())
                .text("mandate", payment.mandateId())
                .end();
        page.close("div");
    }

    /** In groups of four, as people copy it. */
    static String spaced(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    /** The Belgian kind between its plus signs. */
    static @Nullable String communication(@Nullable String digits) {
        return digits == null || digits.length() != BELGIAN || !digits.chars().allMatch(Character::isDigit)
                ? digits
                : "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }
}
