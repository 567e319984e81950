package org.ledgerhub.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a firm's file {@code _dossiers.yaml} lists it: what coding must know of it where there is no database.
 *
 * @param firm id of the firm
 * @param id unique within the firm
 * @param name of the client
 * @param enterpriseNumber ten digits
 * @param vatId with country prefix
 * @param country ISO 3166-1 alpha-2
 * @param accounts bank accounts (IBAN, else number)
 * @param target name of the package that books, absent when none does
 */
public record ListedDossier(
        String firm,
        String id,
        String name,
        @Nullable String enterpriseNumber,
        @Nullable String vatId,
        String country,
        List<String> accounts,
        @Nullable String target) {
    public ListedDossier {
        accounts = List.copyOf(accounts);
    }

    /** Its books, for postings of at most so many lines. */
    public Books books(int maxLines) {
        return new Books(firm, id, target, enterpriseNumber, vatId, country, maxLines, Books.Rates.NONE);
    }
}
