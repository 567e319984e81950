package org.ledgerhub.format.coda;

/** What a movement (records 21 to 23) or an information (records 31 to 33) says, its fields strung together untrimmed. */
final class Communication {
    private static final int TYPE = 3;
    /** Longest: 73 + 105 + 90 characters. */
    private static final int INFORMATION = 268;
    /** 53 + 53 + 43 characters. */
    private static final int MOVEMENT = 149;

    private final char[] chars;
    private int filled;
    private final boolean structured;

    private Communication(char[] chars, boolean structured) {
        this.chars = chars;
        this.structured = structured;
    }

    static Communication ofMovement(CodaRecord record) {
        Communication communication = new Communication(new char[MOVEMENT], record.at(62) == '1');
        communication.field(record, 63, 115, 0);
        return communication;
    }

    static Communication ofInformation(CodaRecord record) {
        Communication communication = new Communication(new char[INFORMATION], record.at(40) == '1');
        communication.field(record, 41, 113, 0);
        return communication;
    }

    /** Puts a continuation record's field in its place; what was left out before it is blank. */
    void field(CodaRecord record, int from, int to, int offset) {
        while (filled < offset) {
            chars[filled++] = ' ';
        }
        record.copy(from, to, chars, offset);
        filled = Math.max(filled, offset + to - from + 1);
    }

    /** Tells the remittance what it says. */
    void tell(Remittance remittance) {
        if (structured) {
            int type = type();
            Payload payload = new Payload(chars, TYPE, filled);
            StructuredCommunications.tell(type, payload, remittance);
        } else {
            remittance.free(chars, 0, filled);
        }
    }

    /** The three digits of the type; -1 when they are none. */
    private int type() {
        int value = 0;
        for (int i = 0; i < TYPE; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
