package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;

/**
 * The files of entries: sent together, read back by name and size, the readable one made the one that is shown. What is
 * there already is not sent again.
 */
final class Files {
    private static final String MODEL = "ir.attachment";
    /** Servers and the proxies before them limit a body; base64 makes a third more of this. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final OdooApi api;
    private final String owner;

    /**
     * Files of records.
     *
     * @param owner model of the records
     */
    Files(OdooApi api, String owner) {
        this.api = api;
        this.owner = owner;
    }

    /** A file on its way to a record. */
    private record Sending(int record, Delivery.File file) {}

    /** What lies with the records, by record and then by name and size. */
    private record There(Map<Integer, Map<String, Integer>> byRecord) {
        boolean has(Sending sending) {
            return id(sending.record(), sending.file()) != 0;
        }

        int id(int record, Delivery.File file) {
            return byRecord.getOrDefault(record, Map.of()).getOrDefault(sign(file.name(), file.size()), 0);
        }
    }

    /**
     * Attaches what is missing and makes the readable file the one that is shown.
     *
     * @param fresh records that surely have no files yet, so that nobody has to be asked
     * @param shown by record the file shown now
     * @return by record what is wrong with its files; absent when all is well
     */
    Map<Integer, Problem> attach(
            Map<Integer, Delivery> records, Set<Integer> fresh, Map<Integer, Integer> shown, Session session)
            throws CallFailure, IOException {
        Map<Integer, Problem> problems = new LinkedHashMap<>();
        There there = complete(records, fresh, problems, session);
        show(records, there, shown, session);
        return problems;
    }

    /** Attaches what is missing to records that show no file of their own. */
    Map<Integer, Problem> attachOnly(Map<Integer, Delivery> records, Set<Integer> fresh, Session session)
            throws CallFailure, IOException {
        Map<Integer, Problem> problems = new LinkedHashMap<>();
        complete(records, fresh, problems, session);
        return problems;
    }

    /** What is not with its record. */
    Map<Integer, Problem> missing(Map<Integer, Delivery> records, Session session) throws CallFailure {
        Map<Integer, Problem> problems = new LinkedHashMap<>();
        compare(records, read(records.keySet(), session), problems);
        return problems;
    }

    private There complete(
            Map<Integer, Delivery> records, Set<Integer> fresh, Map<Integer, Problem> problems, Session session)
            throws CallFailure, IOException {
        There there = fresh.containsAll(records.keySet()) ? new There(Map.of()) : read(records.keySet(), session);
        List<Sending> missing = new ArrayList<>();
        for (Map.Entry<Integer, Delivery> record : records.entrySet()) {
            record.getValue().files().stream()
                    .map(file -> new Sending(record.getKey(), file))
                    .filter(sending -> !there.has(sending))
                    .forEach(missing::add);
        }
        send(missing, problems, session);
        There after = missing.isEmpty() ? there : read(records.keySet(), session);
        compare(records, after, problems);
        return after;
    }

    private void show(Map<Integer, Delivery> records, There there, Map<Integer, Integer> shown, Session session)
            throws CallFailure {
        List<List<String>> rows = new ArrayList<>();
        records.forEach((record, delivery) -> {
            int main = delivery.files().stream()
                    .min(Comparator.comparingInt(Files::rank))
                    .map(file -> there.id(record, file))
                    .orElse(0);
            if (main != 0 && main != shown.getOrDefault(record, 0)) {
                rows.add(List.of(String.valueOf(record), String.valueOf(main)));
            }
        });
        if (!rows.isEmpty()) {
            session.fence();
            api.ask(session, Query.load(owner, List.of(".id", "message_main_attachment_id/.id"), rows));
        }
    }

    /** A PDF made to be read comes first, then any PDF, then the original. */
    private static int rank(Delivery.File file) {
        boolean pdf = file.mediaType().equals("application/pdf")
                || file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf");
        return switch (file.role()) {
            case READABLE -> 0;
            case ORIGINAL -> pdf ? 1 : 3;
            case ATTACHMENT -> pdf ? 2 : 4;
        };
    }

    private void send(List<Sending> missing, Map<Integer, Problem> problems, Session session)
            throws CallFailure, IOException {
        int from = 0;
        while (from < missing.size()) {
            int to = from;
            long bytes = 0;
            while (to < missing.size()
                    && (to == from || bytes + missing.get(to).file().size() <= MOST_BYTES)) {
                bytes += missing.get(to++).file().size();
            }
            sendTogether(missing.subList(from, to), problems, session);
            from = to;
        }
    }

    private void sendTogether(List<Sending> together, Map<Integer, Problem> problems, Session session)
            throws CallFailure, IOException {
        ArrayNode values = Query.JSON.createArrayNode();
        for (Sending sending : together) {
            values.addObject()
                    .put("name", sending.file().name())
                    .put("datas", base64(sending.file()))
                    .put("mimetype", sending.file().mediaType())
                    .put("res_model", owner)
                    .put("res_id", sending.record());
        }
        session.fence();
        try {
            api.ask(session, Query.create(MODEL, values));
        } catch (CallFailure failure) {
            if (failure.meaning() != CallFailure.Meaning.REFUSED) {
                throw failure;
            }
            if (together.size() > 1) {
                sendTogether(together.subList(0, together.size() / 2), problems, session);
                sendTogether(together.subList(together.size() / 2, together.size()), problems, session);
                return;
            }
            Sending alone = together.getFirst();
            problems.putIfAbsent(alone.record(), missing(alone.file().name(), failure.problem()));
        }
    }

    private static void compare(Map<Integer, Delivery> records, There there, Map<Integer, Problem> problems) {
        records.forEach((record, delivery) -> delivery.files().stream()
                .filter(file -> there.id(record, file) == 0)
                .findFirst()
                .ifPresent(file -> problems.putIfAbsent(record, missing(file.name(), null))));
    }

    private static Problem missing(String name, @Nullable Problem cause) {
        Problem problem = Problem.warning(
                "attachment-missing",
                "The entry stands in Odoo, its file " + name + " does not lie with it.",
                "Attach the file in Odoo by hand; it is among the originals here.");
        return cause == null || cause.targetAnswer() == null ? problem : problem.answered(cause.targetAnswer());
    }

    private There read(Collection<Integer> records, Session session) throws CallFailure {
        ArrayNode domain =
                Query.all(Query.where("res_model", "=", owner), Query.where("res_id", "in", new TreeSet<>(records)));
        Map<Integer, Map<String, Integer>> byRecord = new HashMap<>();
        for (JsonNode row : api.list(session, Query.search(MODEL, domain, "name", "file_size", "res_id"))) {
            byRecord.computeIfAbsent(row.path("res_id").asInt(), id -> new HashMap<>())
                    .put(
                            sign(
                                    row.path("name").asText(),
                                    row.path("file_size").asLong()),
                            row.path("id").asInt());
        }
        return new There(byRecord);
    }

    private static String sign(String name, long size) {
        return size + "/" + name;
    }

    private static String base64(Delivery.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        }
    }
}
