package org.ledgerhub.delivery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.office.Dossier;
import org.ledgerhub.target.Delivery;

/**
 * What can be said about a delivery before its package is asked, from the master data that was fetched last: what it
 * would refuse costs a call, and at some packages the right to call.
 *
 * @param masterData of the set of books; nothing is refused where the package tells nothing
 * @param closedPeriod what the dossier wants of entries in a closed period
 */
record Vetting(MasterData masterData, Dossier.ClosedPeriod closedPeriod) {
    /** Codes of the refusals that the package's own master data explains. */
    static final Set<String> CODES =
            Set.of("period-closed", "journal-closed", "account-unknown", "account-blocked", "vat-code-unmapped");

    /** Lines whose account the package gets; the others it knows itself. */
    private static final Set<PostingLine.Role> NAMED = EnumSet.of(
            PostingLine.Role.BASE,
            PostingLine.Role.CONTRA,
            PostingLine.Role.SUSPENSE,
            PostingLine.Role.ROUNDING,
            PostingLine.Role.NON_DEDUCTIBLE);

    private static final String REFRESHED = "Fetch the master data again, then retry.";

    /** The delivery as it goes: on the first day that is open, when the dossier wants that. */
    Delivery dated(Delivery delivery) {
        boolean moves = delivery.posting() != null
                && closedPeriod == Dossier.ClosedPeriod.FIRST_OPEN
                && closed(delivery.date()).isPresent();
        return moves ? firstOpen(delivery.date()).map(delivery::movedTo).orElse(delivery) : delivery;
    }

    /** Why the package would not take it; empty when nothing is known against it. */
    Optional<Problem> refusal(Delivery delivery) {
        Posting posting = delivery.posting();
        return posting == null
                ? Optional.empty()
                : period(delivery)
                        .or(() -> journal(delivery))
                        .or(() -> accounts(posting))
                        .or(() -> vatCodes(delivery));
    }

    private Optional<Problem> period(Delivery delivery) {
        return closed(delivery.date())
                .map(period -> Problem.error(
                        "period-closed",
                        "Period " + period.code() + " of " + delivery.date() + " is closed in the package.",
                        "Open the period in the package, or let the dossier book in the first open one. " + REFRESHED));
    }

    private Optional<Problem> journal(Delivery delivery) {
        List<MasterData.Journal> known = masterData.journals();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Optional<MasterData.Journal> journal = known.stream()
                .filter(one -> one.code().strip().equals(delivery.journal()))
                .findFirst();
        if (journal.isPresent() && !journal.get().closed()) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "journal-closed",
                "Journal " + delivery.journal() + (journal.isPresent() ? " is closed" : " is not there")
                        + " in the package.",
                "Choose another journal for this kind of document, or open it in the package. " + REFRESHED));
    }

    private Optional<Problem> accounts(Posting posting) {
        return masterData.accounts().isEmpty()
                ? Optional.empty()
                : posting.lines().stream()
                        .filter(line -> NAMED.contains(line.role()))
                        .map(PostingLine::account)
                        .distinct()
                        .flatMap(account -> account(account).stream())
                        .findFirst();
    }

    private Optional<Problem> account(String code) {
        Optional<MasterData.Account> account = masterData.accounts().stream()
                .filter(one -> one.code().strip().equals(code))
                .findFirst();
        if (account.isEmpty()) {
            return Optional.of(Problem.error(
                    "account-unknown",
                    "The package has no account " + code + ".",
                    "Choose another account in the mapping, or add it in the package. " + REFRESHED));
        }
        return account.filter(MasterData.Account::blocked)
                .map(blocked -> Problem.error(
                        "account-blocked",
                        "Account " + code + " is blocked in the package.",
                        "Choose another account in the mapping, or open it in the package. " + REFRESHED));
    }

    private Optional<Problem> vatCodes(Delivery delivery) {
        List<String> known =
                masterData.vatCodes().stream().map(code -> code.code().strip()).toList();
        return known.isEmpty()
                ? Optional.empty()
                : delivery.vatCodes().values().stream()
                        .filter(code -> !known.contains(code.strip()))
                        .findFirst()
                        .map(code -> Problem.error(
                                "vat-code-unmapped",
                                "The package has no VAT code " + code + ".",
                                "Name another code in the connection or the mapping. " + REFRESHED));
    }

    private Optional<MasterData.Period> closed(LocalDate day) {
        return masterData.periods().stream()
                .filter(period -> period.closed() && holds(period, day))
                .findFirst();
    }

    private Optional<LocalDate> firstOpen(LocalDate after) {
        return masterData.periods().stream()
                .filter(period -> !period.closed() && period.from().isAfter(after))
                .map(MasterData.Period::from)
                .filter(day -> closed(day).isEmpty())
                .min(Comparator.naturalOrder());
    }

    private static boolean holds(MasterData.Period period, LocalDate day) {
        return !day.isBefore(Objects.requireNonNull(period.from())) && !day.isAfter(period.to());
    }
}
