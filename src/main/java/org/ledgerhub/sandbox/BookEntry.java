package org.ledgerhub.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booked entry in the package's own accounts and VAT codes; its lines are balanced. Amounts are plain decimal text.
 *
 * @param reference what the sender gave to find the entry back
 * @param number the package's own number
 * @param kind purchase, purchase-credit, sale, sale-credit, bank or general
 * @param gross size of the document's total; of a bank entry its movement, money in positive
 * @param yourReference the document's number as sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookEntry(
        @Nullable String reference,
        String number,
        String kind,
        String dossier,
        LocalDate date,
        String period,
        String journal,
        @Nullable String relation,
        @Nullable String gross,
        String currency,
        @Nullable String yourReference,
        List<Line> lines,
        List<Attached> attachments) {

    /** One line: exactly one of {@code debit} and {@code credit} is present and neither is negative. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String account,
            @Nullable String debit,
            @Nullable String credit,
            @Nullable String vat) {}

    /** A file booked together with the entry. */
    public record Attached(String name, String sha256, long size) {}
}
