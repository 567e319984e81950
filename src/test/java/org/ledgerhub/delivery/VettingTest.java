package org.ledgerhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.office.Dossier.ClosedPeriod;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Samples;

/** What the package would refuse is found in its own master data, before it is asked. */
class VettingTest {
    private static final Delivery DELIVERY = Samples.purchase("d1");
    private static final MasterData.Account COST = new MasterData.Account("612000", "Telephone", false);
    private static final MasterData.Journal A1 =
            new MasterData.Journal("A1", "Purchases", MasterData.Journal.Kind.PURCHASE, false, null, null);
    private static final MasterData.VatCode CODE = new MasterData.VatCode("21S ", "21 %", null, true, false);
    private static final MasterData.Period MARCH = period("2026-03", 3, false);

    private static MasterData.Period period(String code, int month, boolean closed) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new MasterData.Period(code, first, first.plusMonths(1).minusDays(1), closed);
    }

    private static MasterData data(
            List<MasterData.Account> accounts,
            List<MasterData.Journal> journals,
            List<MasterData.VatCode> codes,
            List<MasterData.Period> periods) {
        return new MasterData(accounts, journals, codes, List.of(), List.of(), periods);
    }

    private static Optional<String> refusal(MasterData data) {
        return new Vetting(data, ClosedPeriod.HOLD).refusal(DELIVERY).map(Problem::code);
    }

    @Test
    void whatThePackageTakesIsNotRefused() {
        assertThat(refusal(data(List.of(COST), List.of(A1), List.of(CODE), List.of(MARCH))))
                .isEmpty();
    }

    @Test
    void packageThatTellsNothingRefusesNothing() {
        assertThat(refusal(MasterData.EMPTY)).isEmpty();
    }

    @Test
    void accountThatIsNotThereOrBlockedIsRefused() {
        MasterData.Account other = new MasterData.Account("613000", "Fees", false);
        MasterData.Account blocked = new MasterData.Account("612000", "Telephone", true);

        assertThat(refusal(data(List.of(other), List.of(), List.of(), List.of())))
                .hasValue("account-unknown");
        assertThat(refusal(data(List.of(blocked), List.of(), List.of(), List.of())))
                .hasValue("account-blocked");
    }

    @Test
    void accountsThatThePackageKnowsItselfAreNotLookedFor() {
        // 411000 of the VAT line and 440000 of the relation line are not in this chart.
        assertThat(refusal(data(List.of(COST), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void journalThatIsNotThereOrClosedIsRefused() {
        MasterData.Journal closed =
                new MasterData.Journal("A1", "Purchases", MasterData.Journal.Kind.PURCHASE, true, null, null);
        MasterData.Journal other =
                new MasterData.Journal("A2", "Purchases", MasterData.Journal.Kind.PURCHASE, false, null, null);

        assertThat(refusal(data(List.of(), List.of(closed), List.of(), List.of())))
                .hasValue("journal-closed");
        assertThat(refusal(data(List.of(), List.of(other), List.of(), List.of())))
                .hasValue("journal-closed");
    }

    @Test
    void vatCodeThatIsNotThereIsRefused() {
        MasterData.VatCode other = new MasterData.VatCode("6S", "6 %", null, true, false);

        assertThat(refusal(data(List.of(), List.of(), List.of(other), List.of())))
                .hasValue("vat-code-unmapped");
    }

    @Test
    void closedPeriodIsRefusedOrTheFirstOpenDayIsTakenAsTheDossierWants() {
        MasterData data = data(
                List.of(),
                List.of(),
                List.of(),
                List.of(period("2026-03", 3, true), period("2026-05", 5, false), period("2026-04", 4, true)));
        Vetting first = new Vetting(data, ClosedPeriod.FIRST_OPEN);

        assertThat(refusal(data)).hasValue("period-closed");
        Delivery moved = first.dated(DELIVERY);
        assertThat(first.refusal(moved)).isEmpty();
        assertThat(moved.date()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(Objects.requireNonNull(moved.posting()).period()).isEqualTo("2026-05");
        assertThat(moved.posting().documentDate()).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(new Vetting(data, ClosedPeriod.HOLD).dated(DELIVERY).date()).isEqualTo(DELIVERY.date());
    }

    @Test
    void whereNoPeriodIsOpenTheClosedOneIsRefused() {
        Vetting first = new Vetting(
                data(List.of(), List.of(), List.of(), List.of(period("2026-03", 3, true))), ClosedPeriod.FIRST_OPEN);

        assertThat(first.refusal(first.dated(DELIVERY)).map(Problem::code)).hasValue("period-closed");
    }
}
