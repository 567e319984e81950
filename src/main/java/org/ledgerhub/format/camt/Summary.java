package org.ledgerhub.format.camt;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/**
 * Counts and sums as the bank tells them ({@code TxsSummry}); each may be absent.
 *
 * @param all {@code TtlNtries}
 * @param credits {@code TtlCdtNtries}
 * @param debits {@code TtlDbtNtries}
 */
record Summary(Total all, Total credits, Total debits) {
    static final Summary NONE = new Summary(Total.NONE, Total.NONE, Total.NONE);

    /**
     * One line of it.
     *
     * @param count {@code NbOfNtries} as written
     * @param sum {@code Sum}
     */
    record Total(@Nullable String count, @Nullable BigDecimal sum) {
        static final Total NONE = new Total(null, null);

        static Total read(XmlCursor xml) throws IOException, BadValue {
            String count = null;
            BigDecimal sum = null;
            int total = xml.depth();
            while (xml.nextChild(total)) {
                switch (xml.name()) {
                    case "NbOfNtries" -> count = xml.text();
                    case "Sum" -> sum = Written.number(xml);
                    default -> {}
                }
            }
            return new Total(count, sum);
        }
    }

    static Summary read(XmlCursor xml) throws IOException, BadValue {
        Total all = Total.NONE;
        Total credits = Total.NONE;
        Total debits = Total.NONE;
        int summary = xml.depth();
        while (xml.nextChild(summary)) {
            switch (xml.name()) {
                case "TtlNtries" -> all = Total.read(xml);
                case "TtlCdtNtries" -> credits = Total.read(xml);
                case "TtlDbtNtries" -> debits = Total.read(xml);
                default -> {}
            }
        }
        return new Summary(all, credits, debits);
    }
}
