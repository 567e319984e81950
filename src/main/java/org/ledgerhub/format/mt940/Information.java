package org.ledgerhub.format.mt940;

import java.util.ArrayList;
import java.util.List;

/** Field 86 of one movement: finds the style it is written in and takes from it what it tells. */
final class Information {
    private Information() {}

    /**
     * Reads the fields told about a movement.
     *
     * @param fields texts of the fields 86, in order
     * @param bankLines lines of the fields NS, in order
     * @param credit whether money came in: then the counterparty is who ordered it
     */
    static Told of(List<List<String>> fields, List<String> bankLines, boolean credit) {
        Told told = new Told();
        if (!fields.isEmpty() && !structured(fields.get(0), credit, told)) {
            PlainText.read(all(fields), told);
        }
        if (!bankLines.isEmpty()) {
            NumberedLines.read(bankLines, told);
        }
        return told;
    }

    /** Structured texts fill one field; what further fields hold is free text beside it. */
    private static boolean structured(List<String> lines, boolean credit, Told told) {
        String unfolded = String.join("", lines);
        Subfields subfields = Subfields.of(lines, unfolded);
        if (subfields != null) {
            GermanStyle.read(subfields, told);
            return true;
        }
        SlashCodes codes = SlashCodes.of(unfolded);
        if (codes != null) {
            SlashStyle.read(codes, credit, told);
            return true;
        }
        return false;
    }

    private static List<String> all(List<List<String>> fields) {
        if (fields.size() == 1) {
            return fields.get(0);
        }
        List<String> all = new ArrayList<>();
        fields.forEach(all::addAll);
        return all;
    }
}
