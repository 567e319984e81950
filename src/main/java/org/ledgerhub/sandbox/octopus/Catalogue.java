package org.ledgerhub.sandbox.octopus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The masters that no call changes, the same in every dossier. */
final class Catalogue {
    static final List<Dossier> DOSSIERS = Dossier.all();
    static final List<Bookyear> BOOKYEARS = Bookyear.all();
    static final List<Journal> JOURNALS = Journal.all();
    static final List<Account> ACCOUNTS = Account.all();
    static final List<VatCode> VAT_CODES = VatCode.all();
    static final List<String> CURRENCIES =
            List.of("EUR", "CHF", "CZK", "DKK", "GBP", "HUF", "NOK", "PLN", "RON", "SEK", "USD");
    static final Map<Integer, String> COST_CENTRES = Map.of(1, "Algemeen", 2, "Winkel", 3, "Atelier");

    private static final Map<Integer, Account> BY_NUMBER = index(ACCOUNTS, Account::number);
    private static final Map<String, VatCode> BY_CODE = index(VAT_CODES, VatCode::code);
    private static final Map<String, Journal> BY_KEY = index(JOURNALS, Journal::key);
    private static final Map<Integer, Bookyear> BY_ID = index(BOOKYEARS, Bookyear::id);

    private Catalogue() {}

    static Optional<Account> account(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    static Optional<VatCode> vatCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static Optional<Journal> journal(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    static Optional<Bookyear> bookyear(int id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
