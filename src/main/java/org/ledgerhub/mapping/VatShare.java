package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The VAT of one code and deductible share over the whole invoice.
 *
 * @param bucket code and deductible percentage
 * @param items booked with it
 * @param base Σ of the items
 * @param stated what of the document's VAT is theirs; zero when the buyer owes it
 */
record VatShare(CodedItem.VatBucket bucket, List<CodedItem> items, BigDecimal base, BigDecimal stated) {

    /**
     * Shares the VAT of one row of the breakdown, which stays as stated, over the codes of its items by their bases.
     */
    static List<VatShare> of(VatGroup group, List<CodedItem> items, int decimals) throws Held {
        Map<CodedItem.VatBucket, List<CodedItem>> buckets = new LinkedHashMap<>();
        items.forEach(item -> buckets.computeIfAbsent(item.bucket(), none -> new ArrayList<>())
                .add(item));
        List<CodedItem.VatBucket> stating =
                buckets.keySet().stream().filter(b -> states(b.code())).toList();
        if (stating.isEmpty() && group.vat().signum() != 0) {
            String code = items.get(0).code().code();
            throw new Held("vat-mismatch", "The document charges VAT, but " + code + " has none.", group.facts());
        }
        List<BigDecimal> weights =
                stating.stream().map(b -> sum(buckets.get(b))).toList();
        List<BigDecimal> stated = stating.isEmpty() ? List.of() : Spread.over(group.vat(), weights, decimals);
        List<VatShare> shares = new ArrayList<>();
        buckets.forEach((bucket, own) -> {
            int at = stating.indexOf(bucket);
            shares.add(new VatShare(bucket, own, sum(own), at < 0 ? BigDecimal.ZERO : stated.get(at)));
        });
        return shares;
    }

    /** Two shares of the same code and percentage as one. */
    VatShare plus(VatShare other) {
        List<CodedItem> both = new ArrayList<>(items);
        both.addAll(other.items);
        return new VatShare(bucket, both, base.add(other.base), stated.add(other.stated));
    }

    /** VAT that the buyer owes, rounded half up; zero when the seller charges it. */
    BigDecimal due(int decimals) {
        BigDecimal rate = bucket.code().rate();
        return bucket.code().treatment() == VatCode.Treatment.DUE_BY_BUYER && rate != null
                ? Percent.of(base, rate, decimals)
                : BigDecimal.ZERO;
    }

    /** VAT that a buyer deducts; on a sale the VAT charged. */
    BigDecimal deducted(int decimals) {
        return switch (bucket.code().treatment()) {
            case CHARGED -> Percent.of(stated, bucket.deductible(), Math.max(decimals, stated.scale()));
            case DUE_BY_BUYER -> Percent.of(due(decimals), bucket.deductible(), decimals);
            case COST, NONE -> BigDecimal.ZERO;
        };
    }

    /** VAT that becomes part of the cost, by item. */
    List<BigDecimal> notDeducted(int decimals) {
        BigDecimal rest = stated.add(due(decimals)).subtract(deducted(decimals));
        return Spread.over(rest, items.stream().map(i -> i.item().amount()).toList(), decimals);
    }

    private static boolean states(VatCode code) {
        return code.treatment() == VatCode.Treatment.CHARGED || code.treatment() == VatCode.Treatment.COST;
    }

    private static BigDecimal sum(List<CodedItem> items) {
        return items.stream().map(i -> i.item().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
