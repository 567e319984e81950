package org.ledgerhub.format.readable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;

/** An allowance or charge, and why no VAT is due, in one line of text. */
final class AllowanceText {
    private AllowanceText() {}

    static String of(Invoice.AllowanceCharge one, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.amount(one.amount()) + share(one, words));
        if (one.reason() != null) {
            parts.add(one.reason());
        }
        if (one.reasonCode() != null) {
            parts.add(words.code("reason", one.reasonCode()));
        }
        Invoice.Vat vat = one.vat();
        if (vat != null) {
            parts.add(words.of("vat") + " " + LinesPart.vat(vat, words));
            exemption(vat, words).ifPresent(parts::add);
        }
        return String.join(", ", parts);
    }

    private static String share(Invoice.AllowanceCharge one, Words words) {
        String percent = one.percent() == null ? "" : words.percent(one.percent());
        String base = one.base() == null ? "" : words.of("of") + " " + words.amount(one.base());
        String share = (percent + " " + base).strip();
        return share.isEmpty() ? "" : " (" + share + ")";
    }

    /** Reason, code and national name of a treatment; empty when nothing is told. */
    static Optional<String> exemption(Invoice.Vat vat, Words words) {
        return told(vat.exemptionReason(), vat.exemptionCode(), vat.name());
    }

    static Optional<String> told(@Nullable String reason, @Nullable String code, @Nullable String name) {
        String text = Stream.of(reason, code, name).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
