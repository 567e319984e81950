package org.ledgerhub.format.camt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/**
 * A made-up camt.053 of any size that balances, produced while it is read: it takes neither disk nor memory.
 *
 * @param entries number of entries; one in ten is a batch of three details
 */
public record GeneratedStatement(int entries) implements Source {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
              <BkToCstmrStmt>
                <GrpHdr><MsgId>GENERATED</MsgId><CreDtTm>2026-03-03T06:10:00+01:00</CreDtTm></GrpHdr>
                <Stmt>
                  <Id>GENERATED-1</Id>
                  <ElctrncSeqNb>1</ElctrncSeqNb>
                  <CreDtTm>2026-03-03T06:10:00+01:00</CreDtTm>
                  <Acct><Id><IBAN>BE47063000111280</IBAN></Id><Ccy>EUR</Ccy></Acct>
                  <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt>\
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
                  <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt>\
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
            """;
    private static final String TAIL = "    </Stmt>\n  </BkToCstmrStmt>\n</Document>\n";

    /** A statement of about this many bytes. */
    public static GeneratedStatement ofBytes(long bytes) {
        return new GeneratedStatement((int) (bytes / 1_250));
    }

    @Override
    public String name() {
        return "generated.xml";
    }

    @Override
    public @Nullable String path() {
        return null;
    }

    @Override
    public long size() {
        try (InputStream in = open()) {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public InputStream open() {
        return new Pieces();
    }

    private String head() {
        long cents = 0;
        for (int i = 0; i < entries; i++) {
            cents += cents(i);
        }
        return String.format(Locale.ROOT, HEAD, euros(cents));
    }

    private static long cents(int entry) {
        return entry % 10 == 9 ? 3_00 : 1_00 + entry % 900;
    }

    private static String euros(long cents) {
        return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    private static String entry(int i) {
        StringBuilder details = new StringBuilder();
        int parts = i % 10 == 9 ? 3 : 1;
        for (int part = 0; part < parts; part++) {
            details.append(detail(i, part, euros(cents(i) / parts)));
        }
        return """
                  <Ntry>
                    <NtryRef>%1$d</NtryRef>
                    <Amt Ccy="EUR">%2$s</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd>
                    <Sts><Cd>BOOK</Cd></Sts>
                    <BookgDt><Dt>2026-03-02</Dt></BookgDt>
                    <ValDt><Dt>2026-03-02</Dt></ValDt>
                    <AcctSvcrRef>REF%1$012d</AcctSvcrRef>
                    <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                    <NtryDtls>%3$s</NtryDtls>
                  </Ntry>
            """.formatted(i, euros(cents(i)), details);
    }

    private static String detail(int i, int part, String amount) {
        return """
            <TxDtls>
                      <Refs><InstrId>I%1$d</InstrId><EndToEndId>E2E-%1$d-%2$d</EndToEndId></Refs>
                      <Amt Ccy="EUR">%3$s</Amt>
                      <CdtDbtInd>CRDT</CdtDbtInd>
                      <RltdPties>
                        <Dbtr><Pty><Nm>Customer %1$d</Nm><PstlAdr><Ctry>BE</Ctry><AdrLine>Kerkstraat %2$d</AdrLine></PstlAdr></Pty></Dbtr>
                        <DbtrAcct><Id><IBAN>BE20001122334456</IBAN></Id></DbtrAcct>
                        <CdtrAcct><Id><IBAN>BE47063000111280</IBAN></Id></CdtrAcct>
                      </RltdPties>
                      <RltdAgts><DbtrAgt><FinInstnId><BICFI>GKCCBEBB</BICFI></FinInstnId></DbtrAgt></RltdAgts>
                      <RmtInf><Ustrd>payment of invoice 2026-%1$d thank you</Ustrd></RmtInf>
                    </TxDtls>""".formatted(i, part, amount);
    }

    /** Head, entries and tail one after the other. */
    private final class Pieces extends InputStream {
        private byte[] piece = head().getBytes(StandardCharsets.UTF_8);
        private int position;
        private int next;

        @Override
        public int read() {
            return more() ? piece[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0 || !more()) {
                return length == 0 ? 0 : -1;
            }
            int count = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, buffer, offset, count);
            position += count;
            return count;
        }

        private boolean more() {
            while (position == piece.length && next <= entries) {
                piece = (next < entries ? entry(next) : TAIL).getBytes(StandardCharsets.UTF_8);
                position = 0;
                next++;
            }
            return position < piece.length;
        }
    }
}
