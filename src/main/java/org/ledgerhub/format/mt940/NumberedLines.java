package org.ledgerhub.format.mt940;

import java.util.List;

/** Field NS of German banks: lines that begin with two digits; 01 to 14 purpose, 15 and 16 name of the other side. */
final class NumberedLines {
    private NumberedLines() {}

    static void read(List<String> lines, Told told) {
        StringBuilder purpose = new StringBuilder();
        StringBuilder name = new StringBuilder();
        for (String line : lines) {
            int number = number(line);
            if (number >= 1 && number <= 14) {
                purpose.append(' ').append(line, 2, line.length());
            } else if (number == 15 || number == 16) {
                name.append(name.isEmpty() ? "" : " ").append(line, 2, line.length());
            }
        }
        if (told.communication == null) {
            told.free(purpose.toString());
        }
        told.name(name.toString());
    }

    private static int number(String line) {
        boolean numbered = line.length() > 2 && Character.isDigit(line.charAt(0)) && Character.isDigit(line.charAt(1));
        return numbered ? Character.digit(line.charAt(0), 10) * 10 + Character.digit(line.charAt(1), 10) : -1;
    }
}
