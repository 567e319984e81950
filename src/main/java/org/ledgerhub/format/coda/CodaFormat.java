package org.ledgerhub.format.coda;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;
import org.ledgerhub.format.TextEncoding;

/** The Belgian coded statement of account, CODA version 2. */
@AutoService(Format.class)
public final class CodaFormat implements Format {
    static final String NAME = "coda";
    private static final int SIGNATURE = 24;

    @Override
    public String name() {
        return NAME;
    }

    /** A header of any version: {@code 00000}, six digits, three digits or blanks, {@code 05}, blank or D, blanks. */
    @Override
    public Match recognises(Head head) {
        byte[] bytes = head.bytes();
        int start = 0;
        if (bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            start = 3;
        }
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        if (bytes.length - start < SIGNATURE) {
            return Match.NO;
        }
        for (int i = 0; i < SIGNATURE; i++) {
            if (!fits(i + 1, bytes[start + i])) {
                return Match.NO;
            }
        }
        return Match.YES;
    }

    private static boolean fits(int position, byte b) {
        boolean digit = b >= '0' && b <= '9';
        if (position <= 5) {
            return b == '0';
        }
        return switch (position) {
            case 6, 7, 8, 9, 10, 11 -> digit;
            case 12, 13, 14 -> digit || b == ' ';
            case 15 -> b == '0';
            case 16 -> b == '5';
            case 17 -> b == ' ' || b == 'D';
            default -> b == ' ';
        };
    }

    @Override
    public Reading read(Source source, Sink sink) throws IOException {
        try (InputStream in = source.open()) {
            return new CodaReader(source, new RecordLines(in, () -> TextEncoding.of(source, new Utf8Check())), sink)
                    .read();
        }
    }
}
