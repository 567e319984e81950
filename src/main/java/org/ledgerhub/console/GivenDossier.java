package org.ledgerhub.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;
import org.ledgerhub.office.Dossier;

/**
 * A dossier as it is sent; its firm is that of whoever asks, its id that of the address, whatever stands here.
 *
 * @param enterpriseNumber Belgian, with or without dots; its check digits must agree
 * @param vatId with country prefix
 * @param country ISO 3166-1 alpha-2, BE when absent
 * @param accounts IBANs, else account numbers
 * @param review which coded documents a person approves, flagged ones when absent
 * @param closedPeriod what to do when the period is closed, hold when absent
 * @param confirmOpening whether a person confirms the opening balance of a new account, true when absent
 * @param validation what broken rules of the published rule sets do, as the hub is set when absent
 * @param language of what is made for people to read, as the country has it when absent
 * @param active true when absent
 * @param version the one that stands, 0 for a new dossier
 */
record GivenDossier(
        @Nullable String firm,
        @Nullable String id,
        @Nullable String name,
        @Nullable String enterpriseNumber,
        @Nullable String vatId,
        @Nullable String country,
        List<String> accounts,
        @Nullable LocalDate startDate,
        Dossier.@Nullable Review review,
        Dossier.@Nullable ClosedPeriod closedPeriod,
        @Nullable Boolean confirmOpening,
        Dossier.@Nullable Validation validation,
        Dossier.@Nullable Language language,
        @Nullable Boolean active,
        long version) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LOOKS_LIKE_IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]+");

    Dossier of(String ownFirm, String address) {
        return new Dossier(
                ownFirm,
                Require.id(address, "dossier"),
                Require.text(name, "name", 200),
                enterprise(),
                vat(),
                country == null
                        ? "BE"
                        : Require.matching(
                                country,
                                text -> COUNTRY.matcher(text).matches(),
                                country + " is no country code.",
                                "Use two capitals, such as BE."),
                accounts.stream().map(GivenDossier::account).distinct().toList(),
                startDate,
                review == null ? Dossier.Review.FLAGGED : review,
                closedPeriod == null ? Dossier.ClosedPeriod.HOLD : closedPeriod,
                confirmOpening == null || confirmOpening,
                validation,
                language,
                active == null || active,
                version);
    }

    private @Nullable String enterprise() {
        String given = Require.optional(enterpriseNumber, "enterpriseNumber", 20);
        return given == null ? null : belgian(given, "enterprise number");
    }

    private @Nullable String vat() {
        String given = Require.optional(vatId, "vatId", 20);
        if (given == null) {
            return null;
        }
        String bare = given.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        return bare.startsWith("BE") ? "BE" + belgian(bare, "VAT number") : bare;
    }

    private static String belgian(String given, String what) {
        Optional<String> number = References.enterpriseNumber(given);
        return number.orElseThrow(() -> Refused.invalid(
                given + " is no Belgian " + what + ": its check digits do not agree.", "Correct the number."));
    }

    private static String account(String given) {
        String bare = Require.text(given, "accounts", 40).replace(" ", "").toUpperCase(Locale.ROOT);
        return LOOKS_LIKE_IBAN.matcher(bare).matches()
                ? Require.matching(
                        bare, References::iban, bare + " is no IBAN: its check digits do not agree.", "Correct it.")
                : bare;
    }
}
