package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.FreeTextReference;

class FreeTextReferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+++090/9337/55493+++ | 090933755493",
                "***090/9337/55493*** | 090933755493",
                "invoice +++090/9337/55493+++ thanks | 090933755493",
                "ref 090/9337/55493 | 090933755493",
                "ref:090933755493. | 090933755493",
                "first 090933755494 then 090933755493 | 090933755493",
                "+++123/4567/89002+++ | 123456789002",
                "pays RF18539007547034 today | RF18539007547034",
                "rf18539007547034 | RF18539007547034"
            })
    void aReferenceIsFoundWhereverItStands(String text, String reference) {
        assertThat(FreeTextReference.in(text))
                .isNotNull()
                .extracting(FreeTextReference::reference)
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++090/9337/55494+++",
                "090933755494",
                "1090933755493",
                "0909337554931",
                "X090933755493",
                "000000000000",
                "RF19539007547034",
                "REFERENCE 12",
                "+++",
                "+++090",
                "***",
                "090/9337/5549",
                ""
            })
    void whatFailsTheCheckOrIsPartOfALargerNumberIsNone(String text) {
        assertThat(FreeTextReference.in(text)).isNull();
    }

    @Test
    void theNumberWithRemainderZeroEndsIn97() {
        assertThat(FreeTextReference.in("000000009797")).isNotNull();
        assertThat(FreeTextReference.in("000000009700")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<Ustrd>+++090/9337/55493+++</Ustrd> | - | 090933755493",
                "<Ustrd>a</Ustrd><Ustrd>b  c</Ustrd> | a b c | -",
                "<Ustrd>NOTPROVIDED</Ustrd> | bank text | -",
                "<Strd><CdtrRefInf><Ref>090933755493</Ref></CdtrRefInf></Strd> | - | 090933755493",
                "<Strd><CdtrRefInf><Ref>090933755493</Ref></CdtrRefInf></Strd><Ustrd>hello</Ustrd> | hello | 090933755493",
                "<Strd><CdtrRefInf><Ref>090933755494</Ref></CdtrRefInf></Strd> | 090933755494 | -",
                "<Strd><AddtlRmtInf>remark</AddtlRmtInf></Strd> | remark | -",
                "<Strd><CdtrRefInf><Ref>090933755493</Ref></CdtrRefInf></Strd><Ustrd>+++090/9337/55493+++</Ustrd> | - | 090933755493"
            })
    void communicationIsThePayersTextElseTheBanks(String remittance, String text, String structured)
            throws IOException {
        StatementEntry entry = Text.read(Text.entry("<NtryDtls><TxDtls><RmtInf>" + remittance
                        + "</RmtInf></TxDtls></NtryDtls><AddtlNtryInf>bank text</AddtlNtryInf>"))
                .entries()
                .get(0);
        assertThat(entry.communication()).isEqualTo(text);
        assertThat(entry.structuredCommunication()).isEqualTo(structured);
    }
}
