package org.ledgerhub.format.camt;

import java.io.IOException;
import org.ledgerhub.format.ReadFile;

/** Short files written in a test, around the part that the test is about. */
final class Text {
    private Text() {}

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
    static ReadFile.Part read(String content) throws IOException {
        return ReadFile.of(statement(content)).only();
    }
}
