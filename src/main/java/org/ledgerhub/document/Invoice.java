package org.ledgerhub.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, credit note or self-billed invoice. Fields carry their EN 16931 business terms; amounts keep
 * the document's own sign and digits, unit is {@code currency} unless said otherwise.
 *
 * @param origin where it came from
 * @param kind what it is, from root and type code (BT-3)
 * @param typeCode BT-3 as written
 * @param selfBilled the buyer made it (types 389, 261, self-billing profile)
 * @param credit the effect after root, type and sign: lowers what the buyer owes
 * @param profile CustomizationID (BT-24)
 * @param number BT-1
 * @param issueDate BT-2
 * @param taxPointDate BT-7, or what BT-8 points to
 * @param dueDate BT-9
 * @param currency BT-5
 * @param taxCurrency BT-6
 * @param buyerReference BT-10
 * @param orderReference BT-13
 * @param precedingInvoice BG-3
 * @param seller BG-4
 * @param buyer BG-7
 * @param payee BG-10, when other than the seller
 * @param delivery BG-13
 * @param period BG-14
 * @param lines BG-25
 * @param allowances BG-20
 * @param charges BG-21
 * @param vatBreakdown BG-23
 * @param totals BG-22
 * @param payment BG-16
 * @param notes BT-22
 * @param attachments BG-24, taken out of the document
 * @param network the envelope it travelled in
 * @param findings what the checks found
 */
public record Invoice(
        Origin origin,
        Kind kind,
        @Nullable String typeCode,
        boolean selfBilled,
        boolean credit,
        @Nullable String profile,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate taxPointDate,
        @Nullable LocalDate dueDate,
        @Nullable String currency,
        @Nullable String taxCurrency,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        List<PrecedingInvoice> precedingInvoice,
        @Nullable Party seller,
        @Nullable Party buyer,
        @Nullable Party payee,
        @Nullable Delivery delivery,
        @Nullable Period period,
        List<Line> lines,
        List<AllowanceCharge> allowances,
        List<AllowanceCharge> charges,
        List<VatBreakdown> vatBreakdown,
        Totals totals,
        @Nullable Payment payment,
        List<String> notes,
        List<Attachment> attachments,
        @Nullable Network network,
        List<Problem> findings)
        implements Document {

    public Invoice {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(kind);
        precedingInvoice = List.copyOf(precedingInvoice);
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        vatBreakdown = List.copyOf(vatBreakdown);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
        Objects.requireNonNull(totals);
    }

    /** What the document calls itself; whether money goes back is told by {@link Invoice#credit()}. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        CORRECTED_INVOICE,
        PREPAYMENT,
        SELF_BILLED
    }

    /**
     * Preceding invoice reference (BG-3).
     *
     * @param number BT-25
     * @param date BT-26
     */
    public record PrecedingInvoice(String number, @Nullable LocalDate date) {}

    /**
     * Delivery (BG-13).
     *
     * @param date BT-72
     * @param country BT-80
     */
    public record Delivery(
            @Nullable LocalDate date, @Nullable String country) {}

    /**
     * A period (BG-14, BG-26), both ends included.
     *
     * @param from BT-73, BT-134
     * @param to BT-74, BT-135
     */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * VAT category of a line, allowance or charge.
     *
     * @param category UNCL5305 code: S, Z, E, AE, K, G, O … (BT-151, BT-95, BT-102), absent when not told
     * @param rate percentage, absent for O (BT-152, BT-96, BT-103)
     * @param exemptionCode VATEX code (BT-121)
     * @param exemptionReason reason as text (BT-120)
     * @param name national code of the treatment, such as the UBL.BE TaxCategory/Name
     */
    public record Vat(
            @Nullable String category,
            @Nullable BigDecimal rate,
            @Nullable String exemptionCode,
            @Nullable String exemptionReason,
            @Nullable String name) {}

    /**
     * A document or line allowance or charge (BG-20, BG-21, BG-27, BG-28); amounts positive as written.
     *
     * @param amount BT-92, BT-99, BT-136, BT-141
     * @param base BT-93, BT-100, BT-137, BT-142
     * @param percent BT-94, BT-101, BT-138, BT-143
     * @param reasonCode BT-98, BT-105, BT-140, BT-145
     * @param reason BT-97, BT-104, BT-139, BT-144
     * @param vat BT-95/96, BT-102/103; absent on lines
     */
    public record AllowanceCharge(
            BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable BigDecimal percent,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable Vat vat) {}

    /**
     * Invoice line (BG-25).
     *
     * @param id BT-126
     * @param description BT-153, with BT-154 after a blank dash blank when both exist and differ
     * @param quantity BT-129
     * @param unit BT-130
     * @param unitPrice BT-146
     * @param netAmount BT-131
     * @param allowances BG-27
     * @param charges BG-28
     * @param vat BG-30
     * @param period BG-26
     * @param accountingCost BT-133
     */
    public record Line(
            @Nullable String id,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal netAmount,
            List<AllowanceCharge> allowances,
            List<AllowanceCharge> charges,
            @Nullable Vat vat,
            @Nullable Period period,
            @Nullable String accountingCost) {
        public Line {
            allowances = List.copyOf(allowances);
            charges = List.copyOf(charges);
        }

        /** The description of an item from its name (BT-153) and its description (BT-154). */
        public static @Nullable String description(@Nullable String name, @Nullable String description) {
            if (name == null || description == null || name.equals(description)) {
                return name == null ? description : name;
            }
            return name + " - " + description;
        }
    }

    /**
     * One row of the VAT breakdown (BG-23).
     *
     * @param category BT-118, absent when the document does not tell it (a finding says so)
     * @param rate BT-119, percentage, absent for O
     * @param taxableAmount BT-116
     * @param taxAmount BT-117
     * @param exemptionCode BT-121
     * @param exemptionReason BT-120
     * @param name national code of the treatment, such as the UBL.BE TaxCategory/Name
     */
    public record VatBreakdown(
            @Nullable String category,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal taxableAmount,
            @Nullable BigDecimal taxAmount,
            @Nullable String exemptionCode,
            @Nullable String exemptionReason,
            @Nullable String name) {}

    /**
     * Document totals (BG-22); they are law, nothing recomputes them.
     *
     * @param lineNet BT-106
     * @param allowances BT-107
     * @param charges BT-108
     * @param net BT-109
     * @param vat BT-110
     * @param vatTaxCurrency BT-111, in the VAT accounting currency
     * @param gross BT-112
     * @param prepaid BT-113
     * @param rounding BT-114
     * @param payable BT-115
     */
    public record Totals(
            @Nullable BigDecimal lineNet,
            @Nullable BigDecimal allowances,
            @Nullable BigDecimal charges,
            @Nullable BigDecimal net,
            @Nullable BigDecimal vat,
            @Nullable BigDecimal vatTaxCurrency,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal prepaid,
            @Nullable BigDecimal rounding,
            @Nullable BigDecimal payable) {}

    /**
     * Payment instructions (BG-16); of structuredCommunication and remittance at most one is present.
     *
     * @param meansCode BT-81
     * @param structuredCommunication BT-83 when it passes its check: 12 digits, or {@code RF…}
     * @param remittance BT-83 otherwise
     * @param iban BT-84
     * @param bic BT-86
     * @param mandateId BT-89
     */
    public record Payment(
            @Nullable String meansCode,
            @Nullable String structuredCommunication,
            @Nullable String remittance,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String mandateId) {}

    /**
     * The envelope (SBDH) it travelled in.
     *
     * @param messageId InstanceIdentifier
     * @param sender participant id with scheme, {@code 0208:0550011279}
     * @param receiver participant id with scheme
     */
    public record Network(
            @Nullable String messageId,
            @Nullable String sender,
            @Nullable String receiver) {}

    @Override
    public Invoice withFindings(List<Problem> changed) {
        return with(origin, changed);
    }

    @Override
    public Invoice withOrigin(Origin changed) {
        return with(changed, findings);
    }

    private Invoice with(Origin newOrigin, List<Problem> newFindings) {
        return new Invoice(
                newOrigin,
                kind,
                typeCode,
                selfBilled,
                credit,
                profile,
                number,
                issueDate,
                taxPointDate,
                dueDate,
                currency,
                taxCurrency,
                buyerReference,
                orderReference,
                precedingInvoice,
                seller,
                buyer,
                payee,
                delivery,
                period,
                lines,
                allowances,
                charges,
                vatBreakdown,
                totals,
                payment,
                notes,
                attachments,
                network,
                newFindings);
    }
}
