package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The books a document is coded for: what a mapping must know of a dossier beside its rules.
 *
 * @param firm id of the firm
 * @param dossier id of the dossier
 * @param target name of the accounting package, absent when no connection books
 * @param enterpriseNumber ten digits
 * @param vatId with country prefix
 * @param country ISO 3166-1 alpha-2
 * @param maxLines longest posting the target takes
 * @param rates dated exchange rates, EUR for one unit
 */
public record Books(
        String firm,
        String dossier,
        @Nullable String target,
        @Nullable String enterpriseNumber,
        @Nullable String vatId,
        String country,
        int maxLines,
        Rates rates) {

    /** Exchange rates by day. */
    public interface Rates {
        /** EUR for one unit of the currency on that day, empty when the table does not have it. */
        Optional<BigDecimal> on(String currency, LocalDate day);

        /** No rates known. */
        Rates NONE = (currency, day) -> Optional.empty();
    }
}
