package org.ledgerhub.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.document.StatementEntry;
import org.ledgerhub.document.StatementEntry.Counterparty;

/** The same statement read the same whatever program saved it: characters, line ends, blanks at the ends of lines. */
class EncodingsTest {
    private static final String NAME = "Pâtisserie Hélène Müller";
    private static final String TEXT = "Crédit à Liège, façon Noël, Größe";
    private static final char MARK = '\uFEFF';

    /** What a program may do to the lines of a file, by name. */
    private record Saving(String name, UnaryOperator<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Saving> SAVINGS = List.of(
            new Saving("LF", text -> text),
            new Saving("CRLF", text -> text.replace("\n", "\r\n")),
            new Saving("CR", text -> text.replace("\n", "\r")),
            new Saving("no last line end", String::stripTrailing),
            new Saving("CRLF, no last line end", text -> text.stripTrailing().replace("\n", "\r\n")),
            new Saving("trimmed", EncodingsTest::trimmed),
            new Saving("trimmed, CRLF", text -> trimmed(text).replace("\n", "\r\n")),
            new Saving("mixed line ends", text -> text.replaceFirst("\n", "\r\n")),
            new Saving("blank lines behind", text -> text + "\n\n"));

    static Stream<Arguments> texts() {
        List<String> encodings = List.of("ISO-8859-1", "windows-1252", "IBM850", "UTF-8", "UTF-8 with mark");
        return Stream.of("coda", "mt940")
                .flatMap(format -> encodings.stream()
                        .flatMap(encoding -> SAVINGS.stream().map(saving -> Arguments.of(format, encoding, saving))));
    }

    static Stream<Arguments> messages() {
        List<String> encodings = List.of(
                "ISO-8859-1",
                "windows-1252",
                "UTF-8",
                "UTF-8 with mark",
                "UTF-16BE with mark",
                "UTF-16LE with mark",
                "UTF-16BE",
                "UTF-16LE");
        return encodings.stream().flatMap(encoding -> SAVINGS.stream().map(saving -> Arguments.of(encoding, saving)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textFileReadsTheSameHoweverItWasSaved(String format, String encoding, Saving saving) throws IOException {
        // given
        String text = format.equals("coda") ? coda() : mt940();

        // when
        ReadFile read = ReadFile.of(encoded(saving.lines().apply(text), encoding), "statement");

        // then
        assertThat(read.statement().origin().format()).isEqualTo(format);
        tellsNameAndText(read);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messageReadsTheSameHoweverItWasSaved(String encoding, Saving saving) throws IOException {
        // given
        String declared = encoding.replace(" with mark", "").replaceAll("(?<=UTF-16)..", "");

        // when
        ReadFile read = ReadFile.of(encoded(saving.lines().apply(camt(declared)), encoding), "statement.xml");

        // then
        assertThat(read.statement().origin().format()).isEqualTo("camt.053");
        tellsNameAndText(read);
    }

    private static void tellsNameAndText(ReadFile read) {
        StatementEntry entry = read.entries().get(0);
        Counterparty other = entry.counterparty();
        assertThat(nameOf(other)).isEqualTo(NAME);
        assertThat(entry.communication()).isEqualTo(TEXT);
        assertThat(entry.amount()).isEqualByComparingTo("2");
        assertThat(read.findings()).isSubsetOf("line-length");
    }

    private static @Nullable String nameOf(@Nullable Counterparty other) {
        return other == null ? null : other.name();
    }

    private static byte[] encoded(String text, String encoding) {
        boolean mark = encoding.endsWith("with mark");
        Charset charset = Charset.forName(encoding.replace(" with mark", ""));
        return (mark ? MARK + text : text).getBytes(charset);
    }

    private static String trimmed(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static String coda() {
        String account = String.format("%-34s%s", "BE47063000111280", "EUR");
        return record("0000010032600005" + " ".repeat(44) + "KREDBEBB   00700123432 00000", "2")
                + record("12000" + account + "0000000000001000090326" + "BAKKERIJ", "042")
                + record(
                        String.format(
                                "%-115s%s",
                                "2100010000" + " ".repeat(21) + "0000000000002000100326001500000" + TEXT,
                                "10032600001"),
                        "0")
                + record("2300010000" + String.format("%-37s%-35s", "BE20001122334456", NAME), "0 0")
                + record("8000" + account + "0000000000003000100326", "0")
                + record("9" + " ".repeat(15) + "000004" + "0".repeat(15) + "000000000002000", "2");
    }

    /** A record of 128 characters that ends with these. */
    private static String record(String start, String end) {
        return String.format(Locale.ROOT, "%-" + (128 - end.length()) + "s%s\n", start, end);
    }

    private static String mt940() {
        return """
                :20:STARTUMS
                :25:BE47063000111280
                :28C:42/1
                :60F:C260309EUR1,00
                :61:2603100310C2,00NTRFNONREF
                :86:166?00GUTSCHRIFT?20SVWZ+%s?32%s
                :62F:C260310EUR3,00
                """.formatted(TEXT, NAME);
    }

    private static String camt(String encoding) {
        return """
                <?xml version="1.0" encoding="%s"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>T</MsgId><CreDtTm>2026-03-10T06:10:00+01:00</CreDtTm></GrpHdr>
                <Stmt><Id>S1</Id><Acct><Id><IBAN>BE47063000111280</IBAN></Id><Ccy>EUR</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-09</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">3.00</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-10</Dt></Dt></Bal>
                <Ntry><Amt Ccy="EUR">2.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-10</Dt></BookgDt>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(encoding, NAME, TEXT);
    }
}
