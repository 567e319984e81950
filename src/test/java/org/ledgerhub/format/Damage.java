package org.ledgerhub.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may happen to a file on its way: the same random numbers do the same to it. */
final class Damage {
    private static final int MOST_AT_ONCE = 4;
    private static final int LONGEST_PIECE = 400;
    private static final List<String> NUMBERS =
            List.of("", "0", "-1", "00", "1.", ".5", "1e400", "2147483648", "9".repeat(40), "0.".repeat(3), "\u0663");

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** The file with one to four kinds of damage. */
    byte[] to(byte[] file) {
        byte[] bytes = file.clone();
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0 && bytes.length > 1; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(LONGEST_PIECE, bytes.length - from));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> overwritten(bytes);
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> joined(bytes, 0, from, to, bytes.length);
            case 4 -> repeated(bytes, from, to);
            case 5 ->
                joined(
                        bytes,
                        0,
                        from,
                        to,
                        to + (bytes.length - to) / 2,
                        from,
                        to,
                        to + (bytes.length - to) / 2,
                        bytes.length);
            default -> numberEdited(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] overwritten(byte[] bytes) {
        for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        for (int i = 1 + random.nextInt(50); i >= 0; i--) {
            all.write(bytes, from, to - from);
        }
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }

    /** The next run of digits is another number. */
    private byte[] numberEdited(byte[] bytes, int from) {
        int start = from;
        while (start < bytes.length && !Character.isDigit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && Character.isDigit(bytes[end])) {
            end++;
        }
        byte[] number = NUMBERS.get(random.nextInt(NUMBERS.size())).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, start);
        all.writeBytes(number);
        all.write(bytes, end, bytes.length - end);
        return all.toByteArray();
    }

    /** Pieces of the file, each from one place up to another, in this order. */
    private static byte[] joined(byte[] bytes, int... fromAndTo) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            all.write(bytes, fromAndTo[i], fromAndTo[i + 1] - fromAndTo[i]);
        }
        return all.toByteArray();
    }
}
