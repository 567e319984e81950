package org.ledgerhub.format;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.Problem;

/** Whether the VAT identifiers of the parties allow the VAT categories used: K and AE move the VAT to the buyer. */
final class VatPartiesCheck {
    /** Prefixes of VAT identifiers within the Union's VAT area for goods: EL for Greece, XI for Northern Ireland. */
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    private VatPartiesCheck() {}

    static void run(Invoice invoice, Findings findings) {
        Set<String> categories = invoice.vatBreakdown().stream()
                .map(Invoice.VatBreakdown::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String seller = prefix(invoice.seller());
        String buyer = prefix(invoice.buyer());
        if (categories.contains("K") && !between(seller, buyer)) {
            String message = "An intra-Community supply (K) needs VAT identifiers of two different member states, not "
                    + told(seller) + " and " + told(buyer) + ".";
            findings.add(problem(message));
        }
        if (categories.contains("AE") && buyer == null) {
            findings.add(problem("Reverse charge (AE) needs the VAT identifier of the buyer, who owes the VAT."));
        }
    }

    private static boolean between(@Nullable String seller, @Nullable String buyer) {
        return seller != null
                && buyer != null
                && UNION.contains(seller)
                && UNION.contains(buyer)
                && !seller.equals(buyer);
    }

    private static String told(@Nullable String prefix) {
        return prefix == null ? "none" : prefix;
    }

    private static @Nullable String prefix(@Nullable Party party) {
        String vatId = party == null ? null : party.vatId();
        return vatId == null || vatId.length() < 2
                ? null
                : vatId.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static Problem problem(String message) {
        String remedy = "Check who owes the VAT before booking.";
        return Problem.warning("vat-parties-mismatch", message, remedy).at(Problem.Place.term("BT-118"));
    }
}
