package org.ledgerhub.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.document.Party;

/** What makes two papers the same. */
class IdentityTest {

    @ParameterizedTest
    @CsvSource({"2026/0012, 20260012", "inv-12 a, INV12A", "Ｆ１２, F12", "№ 7, NO7", "é-1, É1"})
    void aNumberIsItsLettersAndDigits(String written, String same) {
        assertThat(Identity.normalised(written)).isEqualTo(same);
    }

    @Test
    void leadingZerosTellDocumentsApart() {
        assertThat(Identity.normalised("0012")).isNotEqualTo(Identity.normalised("12"));
    }

    @ParameterizedTest
    @CsvSource({"BE0550.011.279,", ",0550011279", "BE 0550 011 279,9999"})
    void aBelgianSellerIsTheSameByVatAndByEnterpriseNumber(String vat, String number) {
        assertThat(Identity.seller(party(vat, number, "Any"))).isEqualTo("BE0550011279");
    }

    @Test
    void aSellerWithoutNumbersIsItsNameAndCountry() {
        assertThat(Identity.seller(party(null, null, "Müller & Söhne"))).isEqualTo("MÜLLERSÖHNE/DE");
    }

    @Test
    void aKeyThatWouldNotFitIsToldByItsHash() {
        String key = Identity.overruled("x".repeat(600), "s");

        assertThat(key).startsWith("hashed|").hasSizeLessThan(100);
    }

    private static Party party(String vat, String number, String name) {
        return new Party(name, null, vat, number, null, new Party.Address(null, null, null, "DE"), null, List.of());
    }
}
