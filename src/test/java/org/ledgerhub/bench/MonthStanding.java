package org.ledgerhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in a package or folder for one client, told as the papers are, without ids that are made by chance.
 *
 * @param dossier its set of books, as the stand-in names it
 */
record MonthStanding(MonthPlace place, String dossier) {
    private static final Pattern SHORT_ID = Pattern.compile("_[0-9a-f]{8}\\.");
    private static final Pattern RECEIVED = Pattern.compile("/receipts/[-0-9]{10}_");
    private static final String ENTRY = ".entry.json";

    List<String> texts(Client standIns) throws IOException, InterruptedException {
        JsonNode books = standIns.get("/sandbox/" + place.target() + "/_books");
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : books.path("entries")) {
            if (entry.path("dossier").asText().equals(dossier)) {
                texts.add(entry(entry));
            }
        }
        for (JsonNode file : books.path("files")) {
            if (file.path("path").asText().startsWith(dossier + "/")) {
                texts.add(file(file));
            }
        }
        return MonthExpected.sorted(texts);
    }

    /** An entry bears the id of its posting: its content is compared as an entry. */
    private String file(JsonNode file) {
        String path = anonymous(file.path("path").asText());
        String sha256 = file.path("sha256").asText();
        if (place.handOver()) {
            return path.endsWith(ENTRY) ? path : path + " " + sha256;
        }
        return MonthExpected.receipt(List.of(path.substring(path.lastIndexOf('/') + 1) + " " + sha256));
    }

    private static String entry(JsonNode entry) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : entry.path("lines")) {
            boolean debit = line.has("debit");
            lines.add(MonthExpected.line(
                    line.path("account").asText(),
                    debit,
                    new BigDecimal(line.path(debit ? "debit" : "credit").asText()),
                    line.path("vat").asText("").replace("attn_VAT-", "")));
        }
        List<String> files = new ArrayList<>();
        entry.path("attachments")
                .forEach(file -> files.add(anonymous(file.path("name").asText()) + " "
                        + file.path("sha256").asText()));
        if (lines.isEmpty()) {
            return MonthExpected.receipt(files);
        }
        return MonthExpected.entry(
                entry.path("kind").asText(),
                entry.path("yourReference").asText(),
                entry.path("date").asText(),
                entry.path("relation").isObject()
                        ? entry.at("/relation/name").asText()
                        : entry.path("relation").asText(""),
                entry.path("gross").asText(),
                lines,
                files);
    }

    /** What has no date of its own bears that of its reception. */
    private static String anonymous(String path) {
        return RECEIVED.matcher(SHORT_ID.matcher(path).replaceAll("_id.")).replaceAll("/receipts/day_");
    }
}
