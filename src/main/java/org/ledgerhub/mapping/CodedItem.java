package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.PostingLine;

/**
 * An item with everything decided.
 *
 * @param item what is booked
 * @param account ledger account
 * @param code neutral VAT code
 * @param deductible percentage of the VAT
 * @param axes analytic codes
 * @param why reasons of account and VAT code
 * @param review sentences of the rules that want a person to look
 */
record CodedItem(
        Item item,
        String account,
        VatCode code,
        BigDecimal deductible,
        Map<String, String> axes,
        PostingLine.Whys why,
        List<String> review) {

    /** What makes two items one line of the posting: booked alike, by the same rules. */
    List<Object> bookedAs() {
        return List.of(account, bucket(), axes, rule(why.account()), rule(why.vat()));
    }

    /** What makes the VAT of two items one line of the posting. */
    VatBucket bucket() {
        return new VatBucket(code, Percent.plain(deductible));
    }

    private static String rule(PostingLine.@Nullable Why why) {
        return why == null ? "" : why.file() + ":" + why.rule();
    }

    /** A VAT code with the share that may be deducted. */
    record VatBucket(VatCode code, BigDecimal deductible) {}
}
