package org.ledgerhub.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One movement on a bank account, or one part of a batch. Exactly one part: its fields are lifted into the
 * entry and {@code details} is empty; two or more: {@code details} holds them and the entry keeps only its own.
 *
 * @param amount signed, money in is positive, in {@code currency}
 * @param currency ISO 4217
 * @param bookingDate day the bank booked it
 * @param valueDate day interest counts from
 * @param counterparty the other side
 * @param communication free text, runs of blanks collapsed; absent when only structured
 * @param structuredCommunication 12 digits (Belgian) or {@code RF…} (ISO 11649)
 * @param bankReference CODA 11–31, CAMT AcctSvcrRef
 * @param endToEndId SEPA end-to-end identification
 * @param mandateId SEPA direct debit mandate
 * @param creditorId SEPA creditor identifier
 * @param transactionCode CODA the 8 digits; CAMT Domn/Fmly/SubFmly, else the proprietary code; MT such as NTRF+166
 * @param original amount in the currency it was ordered in
 * @param details parts of a batch; empty when there are fewer than two
 */
public record StatementEntry(
        BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        @Nullable Counterparty counterparty,
        @Nullable String communication,
        @Nullable String structuredCommunication,
        @Nullable String bankReference,
        @Nullable String endToEndId,
        @Nullable String mandateId,
        @Nullable String creditorId,
        @Nullable String transactionCode,
        @Nullable Original original,
        List<StatementEntry> details) {
    public StatementEntry {
        Objects.requireNonNull(amount);
        details = List.copyOf(details);
    }

    /**
     * The other side of a movement.
     *
     * @param name as the bank tells it
     * @param iban without blanks, upper case
     * @param number account number without IBAN
     * @param bic of its bank
     */
    public record Counterparty(
            @Nullable String name,
            @Nullable String iban,
            @Nullable String number,
            @Nullable String bic) {}

    /**
     * The amount as it was ordered, before exchange.
     *
     * @param amount never negative
     * @param currency ISO 4217
     * @param rate exchange rate as the bank tells it
     */
    public record Original(
            BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal rate) {}
}
