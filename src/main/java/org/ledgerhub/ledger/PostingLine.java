package org.ledgerhub.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a posting: an account, debit or credit, and why.
 *
 * @param role what the line is
 * @param account ledger account code
 * @param debit amount, never negative; absent when {@code credit} is present
 * @param credit amount, never negative; absent when {@code debit} is present
 * @param vat neutral VAT code on a base, VAT or non-deductible line, such as {@code be-21-services}
 * @param vatBase base of a VAT line, positive
 * @param rate percentage of VAT
 * @param deductible percentage of the VAT that may be deducted
 * @param axes analytic codes by axis
 * @param text label of the line
 * @param source line id of the document (several joined with a comma), or index of the statement entry from 1
 * @param bank what the bank told about the movement; contra and suspense lines of a statement only
 * @param why the reasons of the account and of the VAT code
 */
public record PostingLine(
        Role role,
        String account,
        @Nullable BigDecimal debit,
        @Nullable BigDecimal credit,
        @Nullable String vat,
        @Nullable BigDecimal vatBase,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal deductible,
        Map<String, String> axes,
        @Nullable String text,
        @Nullable String source,
        @Nullable BankMovement bank,
        Whys why) {

    public PostingLine {
        Objects.requireNonNull(role);
        Objects.requireNonNull(account);
        Objects.requireNonNull(why);
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
        if ((debit == null) == (credit == null)) {
            throw new UnbalancedPosting("A line is debit or credit, one of them: account " + account + ".");
        }
        if ((debit != null ? debit : credit).signum() < 0) {
            throw new UnbalancedPosting("Debit and credit are never negative: account " + account + ".");
        }
    }

    /** The same line of another place in its document. */
    public PostingLine from(String place) {
        return new PostingLine(
                role, account, debit, credit, vat, vatBase, rate, deductible, axes, text, place, bank, why);
    }

    /** Debit positive, credit negative. */
    public BigDecimal signed() {
        return debit != null ? debit : Objects.requireNonNull(credit).negate();
    }

    /** What a line is in its posting. */
    public enum Role {
        BASE,
        VAT,
        RELATION,
        BANK,
        CONTRA,
        SUSPENSE,
        ROUNDING,
        NON_DEDUCTIBLE
    }

    /** The reasons of a line: of its account, and of its VAT code when it has one. */
    public record Whys(@Nullable Why account, @Nullable Why vat) {
        public static final Whys NONE = new Whys(null, null);
    }

    /**
     * The reason behind one decision.
     *
     * @param rule id of the rule that decided
     * @param file file it stands in
     * @param version version of that file
     * @param because the rule's own sentence
     * @param facts the facts that matched, by name
     * @param lost rules of nearer or later layers that also would have decided, not chosen
     */
    public record Why(
            String rule,
            @Nullable String file,
            @Nullable String version,
            @Nullable String because,
            Map<String, String> facts,
            List<String> lost) {
        public Why {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
            lost = List.copyOf(lost);
        }
    }

    /**
     * What the bank told about a movement, for matching in the package.
     *
     * @param date booking date of the entry
     * @param valueDate value date
     * @param name counterparty
     * @param iban counterparty's account
     * @param structuredCommunication 12 digits, or {@code RF…}
     * @param bankReference the bank's reference of the entry
     */
    public record BankMovement(
            java.time.@Nullable LocalDate date,
            java.time.@Nullable LocalDate valueDate,
            @Nullable String name,
            @Nullable String iban,
            @Nullable String structuredCommunication,
            @Nullable String bankReference) {}
}
