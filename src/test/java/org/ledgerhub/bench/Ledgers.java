package org.ledgerhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What stands in the books of all stand-ins, told without what may differ between two runs: ids that are made by
 * chance, and which of two documents came to a journal first.
 *
 * @param texts what stands there, as text, sorted; statements of a journal as one text, in their order
 * @param faults what is wrong with these books by themselves
 */
record Ledgers(List<String> texts, List<String> faults) {
    private static final List<String> TARGETS = List.of("octopus", "odoo", "sftp", "folder");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SHORT_ID = Pattern.compile("_[0-9a-f]{8}\\.");
    private static final Pattern PLACE = Pattern.compile(",\"number\":\"[^\"]*\"");

    static Ledgers of(Client standIns) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String target : TARGETS) {
            JsonNode books = standIns.get("/sandbox/" + target + "/_books");
            boolean numbered = target.equals("octopus") || target.equals("odoo");
            Map<String, StringBuilder> statements = new TreeMap<>();
            for (JsonNode entry : books.get("entries")) {
                String text = target + " entry " + anonymous(entry.toString(), numbered);
                if (numbered && entry.path("kind").asText().equals("bank")) {
                    statements
                            .computeIfAbsent(journal(entry), key -> new StringBuilder())
                            .append(text)
                            .append('\n');
                } else {
                    texts.add(text);
                }
            }
            statements.values().forEach(text -> texts.add(text.toString()));
            books.get("files").forEach(file -> texts.add(target + " file " + file(file)));
            if (target.equals("octopus")) {
                numbers(books.get("entries"), faults);
            } else if (numbered) {
                series(books.get("entries"), faults);
            }
        }
        texts.sort(Comparator.naturalOrder());
        return new Ledgers(List.copyOf(texts), List.copyOf(faults));
    }

    /** What stands here and not there, or more often, and the other way round; empty when both are the same. */
    List<String> differences(Ledgers other) {
        List<String> differences = new ArrayList<>();
        surplus(texts, other.texts).forEach(text -> differences.add("only undisturbed: " + text));
        surplus(other.texts, texts).forEach(text -> differences.add("only with kills: " + text));
        return differences;
    }

    private static List<String> surplus(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    /** The entry file bears the posting's id, so its bytes differ; its content is compared as an entry. */
    private static String file(JsonNode file) {
        String path = file.get("path").asText();
        return anonymous(path.endsWith(".entry.json") ? path : file.toString(), false);
    }

    private static String anonymous(String text, boolean numbered) {
        String without = SHORT_ID.matcher(ID.matcher(text).replaceAll("id")).replaceAll("_id.");
        return numbered ? PLACE.matcher(without).replaceFirst("") : without;
    }

    private static String journal(JsonNode entry) {
        return entry.get("dossier").asText() + "/" + entry.get("journal").asText();
    }

    /** Numbers of a series such as {@code BILL/2026/09/} run without a gap; a draft that was left over has none. */
    private static void series(JsonNode entries, List<String> faults) {
        Map<String, TreeSet<Integer>> series = new TreeMap<>();
        for (JsonNode entry : entries) {
            String number = entry.get("number").asText();
            int slash = number.lastIndexOf('/');
            if (entry.path("kind").asText().equals("bank")) {
                continue;
            }
            if (number.equals("/")) {
                faults.add(entry.path("reference").asText() + " is a draft");
                continue;
            }
            series.computeIfAbsent(
                            entry.get("dossier").asText() + " " + number.substring(0, slash), key -> new TreeSet<>())
                    .add(Integer.parseInt(number.substring(slash + 1)));
        }
        series.forEach((name, numbers) -> {
            if (numbers.last() != numbers.size()) {
                faults.add(name + " has " + numbers.size() + " numbers up to " + numbers.last());
            }
        });
    }

    /** Numbers of a journal run without a gap and in the order in which they were booked. */
    private static void numbers(JsonNode entries, List<String> faults) {
        Map<String, Integer> last = new HashMap<>();
        for (JsonNode entry : entries) {
            int number = Integer.parseInt(entry.get("number").asText());
            int expected = last.merge(journal(entry), 1, Integer::sum);
            if (number != expected) {
                faults.add(journal(entry) + " has number " + number + " where " + expected + " should stand");
            }
        }
    }
}
