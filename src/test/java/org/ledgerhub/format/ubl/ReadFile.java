package org.ledgerhub.format.ubl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Reading;
import org.ledgerhub.json.Json;

/** Everything that reading one file gave. */
record ReadFile(Reading reading, List<Invoice> invoices, List<Problem> rejections, List<byte[]> files) {

    static ReadFile of(Path file) throws IOException {
        return of(Files.readAllBytes(file), file.getFileName().toString());
    }

    static ReadFile of(String xml) throws IOException {
        return of(xml.getBytes(StandardCharsets.UTF_8), "invoice.xml");
    }

    static ReadFile of(byte[] bytes, String name) throws IOException {
        CollectingSink sink = new CollectingSink();
        Reading reading = new UblFormat().read(new BytesSource(bytes, name), sink);
        return new ReadFile(reading, sink.invoices, sink.rejections, sink.files);
    }

    /** The only invoice of the file. */
    Invoice invoice() {
        if (invoices.size() != 1 || !(reading instanceof Reading.Read)) {
            throw new AssertionError("one invoice expected: " + reading + ", " + rejections);
        }
        return invoices.get(0);
    }

    /** The problem of a file that can't be read. */
    Problem problem() {
        if (reading instanceof Reading.Unreadable unreadable) {
            return unreadable.problem();
        }
        throw new AssertionError("nothing expected: " + reading);
    }

    /** The findings of the only invoice: code and place. */
    List<String> findings() {
        return told(invoice());
    }

    static List<String> told(Invoice invoice) {
        List<String> told = new ArrayList<>();
        for (Problem finding : invoice.findings()) {
            Problem.Place place = finding.place();
            told.add(finding.code() + (place == null || place.term() == null ? "" : " " + place.term()));
        }
        return told;
    }

    /** Findings with their severity, equal ones once with their number. */
    static List<String> severe(Invoice invoice) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> told = told(invoice);
        for (int i = 0; i < told.size(); i++) {
            String severity = invoice.findings().get(i).severity().name().toLowerCase(Locale.ROOT);
            counts.merge(severity + " " + told.get(i), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count -> count.getKey() + (count.getValue() == 1 ? "" : " x" + count.getValue()))
                .toList();
    }

    /** As the golden files tell it. */
    ObjectNode tree() {
        ObjectNode tree = Json.mapper().createObjectNode();
        if (reading instanceof Reading.Unreadable unreadable) {
            tree.set("unreadable", Json.tree(unreadable.problem()));
            return tree;
        }
        ArrayNode told = tree.putArray("documents");
        invoices.forEach(invoice -> told.add((ObjectNode) Json.tree(invoice)));
        if (!rejections.isEmpty()) {
            tree.set("rejected", Json.tree(rejections));
        }
        return tree;
    }
}
