package org.ledgerhub.format.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

class CamtReadingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void everyVersionOfTheNamespaceIsRead(int version) throws IOException {
        // given
        String file = Text.statement(Text.balance("OPBD", "1.00") + Text.entry("") + Text.balance("CLBD", "2.00"))
                .replace("001.08", "001.%02d".formatted(version));
        // when
        ReadFile outcome = ReadFile.of(file);
        // then
        assertThat(outcome.parts()).hasSize(1);
        assertThat(outcome.parts().get(0).statement().origin().format()).isEqualTo("camt.053");
        assertThat(outcome.parts().get(0).statement().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BkToCstmrStmt,Stmt,urn:iso:std:iso:20022:tech:xsd:camt.053.001.02,camt.053",
        "BkToCstmrAcctRpt,Rpt,urn:iso:std:iso:20022:tech:xsd:camt.052.001.02,camt.052",
        "BkToCstmrDbtCdtNtfctn,Ntfctn,urn:iso:std:iso:20022:tech:xsd:camt.054.001.02,camt.054",
        "BkToCstmrAcctRpt,Rpt,urn:bank:own,camt.052",
        "BkToCstmrStmt,Stmt,,camt.053"
    })
    void theKindIsToldByNamespaceElseByStructure(String message, String statement, String namespace, String format)
            throws IOException {
        // given
        String declared = namespace == null ? "" : " xmlns='" + namespace + "'";
        String file =
                "<Document%1$s><%2$s><%3$s><Id>1</Id></%3$s></%2$s></Document>".formatted(declared, message, statement);
        // when
        ReadFile outcome = ReadFile.of(file);
        // then
        assertThat(outcome.parts())
                .singleElement()
                .satisfies(
                        read -> assertThat(read.statement().origin().format()).isEqualTo(format));
    }

    @Test
    void entriesComeInBatchesOfAtMostAThousand() throws IOException {
        ReadFile outcome = ReadFile.of(new GeneratedStatement(2_500));
        assertThat(outcome.entries()).hasSize(2_500);
        assertThat(outcome.parts().get(0).statement().entryCount()).isEqualTo(2_500);
        assertThat(outcome.parts().get(0).statement().findings()).isEmpty();
    }

    @Test
    void twoEqualPaymentsStayTwo() throws IOException {
        List<StatementEntry> entries =
                Text.read(Text.entry("<AcctSvcrRef>R</AcctSvcrRef>").repeat(2)).entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).isEqualTo(entries.get(1));
    }

    @Test
    void aDeviationThatRepeatsIsToldTwentyTimesAndThenCounted() throws IOException {
        // given
        String deviating = Text.entry("<NtryDtls><TxDtls><Amt Ccy='EUR'>2.00</Amt></TxDtls></NtryDtls>");
        // when
        List<Problem> findings = Text.read(
                        Text.balance("OPBD", "0.00") + deviating.repeat(300) + Text.balance("CLBD", "300.00"))
                .statement()
                .findings();
        // then
        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).message()).isEqualTo("The same was found 280 more times.");
    }

    @Test
    void aFailedEquationIsToldEvenBehindManyDeviations() throws IOException {
        // given
        String deviating = Text.entry("<NtryDtls><TxDtls><Amt Ccy='EUR'>2.00</Amt></TxDtls></NtryDtls>");
        // when
        List<Problem> findings = Text.read(
                        Text.balance("OPBD", "0.00") + deviating.repeat(300) + Text.balance("CLBD", "1.00"))
                .statement()
                .findings();
        // then
        assertThat(findings).extracting(Problem::code).contains("balance-mismatch");
    }

    @Test
    void aFileCutAnywhereIsUnreadableAsAWhole() throws IOException {
        // given
        String file = Text.statement(
                        Text.balance("OPBD", "0.00") + Text.entry("<AddtlNtryInf>é &amp; <![CDATA[x]]></AddtlNtryInf>"))
                .strip();
        // when, then
        for (int cut = "<Document xmlns=".length(); cut < file.length(); cut++) {
            String end = file.substring(Math.max(0, cut - 10), cut);
            Reading reading =
                    ReadFile.by(new CamtFormat(), file.substring(0, cut)).reading();
            assertThat(reading).as("cut behind " + end).isInstanceOf(Reading.Unreadable.class);
            assertThat(((Reading.Unreadable) reading).problem().code())
                    .as("cut behind " + end + ": " + reading)
                    .isEqualTo("file-truncated");
        }
    }

    @Test
    void whatFollowsTheMessageMakesTheFileUnreadable() throws IOException {
        ReadFile outcome = ReadFile.of(Text.statement(Text.entry("")) + "<Document/>");
        assertThat(outcome.problem().code()).isEqualTo("unreadable");
    }

    @Test
    void aBadStatementLeavesTheOthersAlone() throws IOException {
        // given
        String good = "<Stmt><Id>%d</Id><Ntry><Amt Ccy='EUR'>1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry></Stmt>";
        String bad = "<Stmt><Id>2</Id>" + Text.entry("")
                + "<Ntry><Amt Ccy='EUR'>1.00</Amt><CdtDbtInd>?</CdtDbtInd></Ntry></Stmt>";
        String file = "<Document><BkToCstmrStmt>" + good.formatted(1) + bad + good.formatted(3)
                + "</BkToCstmrStmt></Document>";
        // when
        ReadFile outcome = ReadFile.of(file);
        // then
        assertThat(outcome.parts())
                .extracting(read -> read.statement().origin().index())
                .containsExactly(1, 3);
        assertThat(outcome.parts())
                .allSatisfy(read -> assertThat(read.entries()).hasSize(1));
        assertThat(outcome.rejections()).singleElement().satisfies(rejected -> {
            assertThat(rejected.index()).isEqualTo(2);
            assertThat(rejected.problem().place().path()).endsWith("Stmt/Ntry/CdtDbtInd");
        });
    }

    @Test
    void otherXmlIsNotClaimed() {
        String invoice = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><ID>1</ID></Invoice>";
        byte[] bytes = invoice.getBytes(StandardCharsets.UTF_8);
        assertThat(new CamtFormat().recognises(new Head("a.xml", bytes, bytes.length)))
                .isEqualTo(Format.Match.NO);
    }
}
