package org.ledgerhub.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;

/**
 * The VAT of each base line. A posting knows VAT per code; packages that want it per line get it spread by the bases,
 * and the last line takes what rounding leaves, so that the sum is the document's.
 */
public final class VatShares {
    private final Map<PostingLine, BigDecimal> shares = new IdentityHashMap<>();

    public VatShares(Posting posting) {
        Map<String, List<PostingLine>> byCode = posting.lines().stream()
                .filter(line -> line.role() == Role.BASE && line.vat() != null)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.vat())));
        byCode.forEach((code, bases) -> spread(vat(code, posting), bases, posting));
    }

    /** VAT of one base line; zero when it has none. */
    public BigDecimal of(PostingLine base) {
        return shares.getOrDefault(base, BigDecimal.ZERO);
    }

    /** The amount of a line in the direction of its document: positive on the side where bases usually stand. */
    public static BigDecimal natural(PostingLine line, Posting.Kind kind) {
        boolean debitIsPlus = kind.purchase() != kind.credit();
        return debitIsPlus ? line.signed() : line.signed().negate();
    }

    /** VAT due by the buyer stands on both sides and counts once; else what is deductible and what is not. */
    private static BigDecimal vat(String code, Posting posting) {
        BigDecimal charged = BigDecimal.ZERO;
        BigDecimal due = BigDecimal.ZERO;
        for (PostingLine line : posting.lines()) {
            if (code.equals(line.vat()) && line.role() == Role.VAT) {
                BigDecimal amount = natural(line, posting.kind());
                if (line.account().equals(dueAccount(posting, code))) {
                    due = due.subtract(amount);
                } else {
                    charged = charged.add(amount);
                }
            } else if (code.equals(line.vat()) && line.role() == Role.NON_DEDUCTIBLE) {
                charged = charged.add(natural(line, posting.kind()));
            }
        }
        return due.signum() != 0 ? due : charged;
    }

    /** The account of the VAT due by the buyer: the VAT line on the side opposite to the bases. */
    private static String dueAccount(Posting posting, String code) {
        return posting.lines().stream()
                .filter(line -> line.role() == Role.VAT && code.equals(line.vat()))
                .filter(line -> natural(line, posting.kind()).signum()
                                * net(posting, code).signum()
                        < 0)
                .map(PostingLine::account)
                .findFirst()
                .orElse("");
    }

    private static BigDecimal net(Posting posting, String code) {
        return posting.lines().stream()
                .filter(line -> line.role() == Role.BASE && code.equals(line.vat()))
                .map(line -> natural(line, posting.kind()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void spread(BigDecimal vat, List<PostingLine> bases, Posting posting) {
        BigDecimal total =
                bases.stream().map(line -> natural(line, posting.kind())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = vat;
        for (int i = 0; i < bases.size(); i++) {
            boolean last = i == bases.size() - 1;
            BigDecimal share = last || total.signum() == 0
                    ? left
                    : vat.multiply(natural(bases.get(i), posting.kind())).divide(total, 2, RoundingMode.HALF_UP);
            shares.put(bases.get(i), share);
            left = left.subtract(share);
        }
    }
}
