package org.ledgerhub.sandbox.octopus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a CODA file as records: the first is the header, the last the trailer, none longer than 128 characters. */
final class CodaRecords {
    private static final int LONGEST = 128;
    private static final Charset USUAL = Charset.forName("windows-1252");

    private CodaRecords() {}

    /** What keeps a text from being CODA; empty when nothing does. */
    static Optional<String> fault(String coda) {
        List<String> records = coda.lines().filter(line -> !line.isBlank()).toList();
        boolean framed = !records.isEmpty()
                && records.getFirst().startsWith("0")
                && records.getLast().startsWith("9");
        if (!framed || records.stream().anyMatch(record -> record.length() > LONGEST)) {
            return Optional.of("not a CODA file");
        }
        return coda.codePoints().anyMatch(CodaRecords::control)
                ? Optional.of("a character that is no text: it was read in another encoding than it was written in")
                : Optional.empty();
    }

    /** In the encoding that banks use; what it can't hold is kept as UTF-8. */
    static byte[] bytes(String coda) {
        return coda.getBytes(USUAL.newEncoder().canEncode(coda) ? USUAL : StandardCharsets.UTF_8);
    }

    private static boolean control(int character) {
        return character == 0xFFFD
                || Character.isISOControl(character) && character != '\r' && character != '\n' && character != 0x1A;
    }
}
