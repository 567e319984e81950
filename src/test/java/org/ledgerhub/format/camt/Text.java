package org.ledgerhub.format.camt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** Short files written in a test, around the part that the test is about. */
final class Text {
    private Text() {}

    /** A source of exactly this text in UTF-8. */
    static Source source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Source() {
            @Override
            public String name() {
                return "text.xml";
            }

            @Override
            public @Nullable String path() {
                return null;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** A whole camt.053 of version 08 around the content of its one statement. */
    static String statement(String content) {
        return """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>T</MsgId><CreDtTm>2026-03-03T06:10:00+01:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><Acct><Id><IBAN>BE47063000111280</IBAN></Id><Ccy>EUR</Ccy></Acct>
            %s
            </Stmt></BkToCstmrStmt></Document>
            """.formatted(content);
    }

    /** A booked credit of one euro with this inside. */
    static String entry(String content) {
        return "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>" + content + "</Ntry>";
    }

    /** A balance in euro. */
    static String balance(String type, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>";
    }

    /** What reading a statement with this content gives. */
    static Outcome.Statement read(String content) throws IOException {
        Outcome outcome = Outcome.of(source(statement(content)));
        if (outcome.statements.size() != 1) {
            throw new AssertionError("one statement expected: " + outcome.unreadable + outcome.rejected);
        }
        return outcome.statements.get(0);
    }
}
