package org.ledgerhub.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.target.Delivery.File.Role;

class ParcelTest {
    private static final String FOLDER = "bakkerij-peeters/purchases/";

    @Test
    void nameHasDateJournalNumberAndTheFirstEightOfTheKey() {
        Delivery delivery = Samples.purchase("0f6c8a4e-aaaa-bbbb-cccc-000000000001");

        assertThat(paths(delivery))
                .containsExactly(
                        FOLDER + "2026-03-14_A1_P_2026-17_0f6c8a4e.XML",
                        FOLDER + "2026-03-14_A1_P_2026-17_0f6c8a4e.pdf",
                        FOLDER + "2026-03-14_A1_P_2026-17_0f6c8a4e.1.csv",
                        FOLDER + "2026-03-14_A1_P_2026-17_0f6c8a4e.entry.json");
    }

    @Test
    void numberCanNotLeadOutOfTheFolder() {
        Delivery delivery = Samples.delivery(
                "../../etc",
                Delivery.Purpose.BOOKS,
                Samples.posting("id", "x"),
                List.of(Samples.file(Role.ORIGINAL, "../a.b/c", "x")));

        assertThat(paths(delivery)).allMatch(path -> path.startsWith(FOLDER) && path.split("/").length == 3);
    }

    @Test
    void originalThatIsReadableItselfStandsThereOnce() {
        Delivery delivery = Samples.delivery(
                "id", Delivery.Purpose.FILES, null, List.of(Samples.file(Role.ORIGINAL, "ticket.pdf", "%PDF")));

        assertThat(paths(delivery)).containsExactly(FOLDER + "2026-03-14_A1_P_2026-17_id.pdf");
    }

    @Test
    void originalSealsWhenNothingIsBooked() {
        assertThat(Parcel.of(Samples.filesOnly("id")).seal().path()).endsWith(".XML");
    }

    @Test
    void nothingToHandOverIsADefect() {
        assertThatThrownBy(() -> Parcel.of(Samples.delivery("id", Delivery.Purpose.FILES, null, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> paths(Delivery delivery) {
        return Parcel.of(delivery).items().stream().map(Parcel.Item::path).toList();
    }
}
