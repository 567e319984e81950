package org.ledgerhub.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party of an invoice: seller (BG-4), buyer (BG-7) or payee (BG-10).
 *
 * @param name trading name (BT-28, BT-45, BT-59), else the legal name
 * @param legalName registration name (BT-27, BT-44)
 * @param vatId VAT identifier with country prefix, as written without blanks and dots (BT-31, BT-48)
 * @param enterpriseNumber legal registration identifier (BT-30, BT-47, BT-61); Belgian ones as 10 digits
 * @param endpoint electronic address (BT-34, BT-49)
 * @param address postal address (BG-5, BG-8)
 * @param email e-mail of the contact (BT-43, BT-58)
 * @param iban accounts to pay to (BT-84), of the seller or payee; empty when none
 */
public record Party(
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String vatId,
        @Nullable String enterpriseNumber,
        @Nullable Endpoint endpoint,
        @Nullable Address address,
        @Nullable String email,
        List<String> iban) {
    public Party {
        iban = List.copyOf(iban);
    }

    /**
     * Electronic address.
     *
     * @param scheme EAS code (BT-34-1), such as {@code 0208}
     * @param id the address itself
     */
    public record Endpoint(@Nullable String scheme, String id) {}

    /**
     * Postal address.
     *
     * @param street BT-35, BT-50 (further lines joined with a comma)
     * @param city BT-37, BT-52
     * @param postalCode BT-38, BT-53
     * @param country ISO 3166-1 alpha-2 (BT-40, BT-55)
     */
    public record Address(
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String country) {}
}
