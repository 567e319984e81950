package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Samples;

/** Deliveries for the stand-in of Odoo, and what stands in its books. */
final class OdooBooks {
    static final String KEY = "de30c0dede30c0dede30c0dede30c0dede30c0de";
    static final Map<String, String> CODES = Map.of(
            "be-21-services", "attn_VAT-IN-V82-21-S",
            "be-6-goods", "attn_VAT-IN-V81-06",
            "be-21-goods", "attn_VAT-IN-V81-21",
            "eu-services-21-services", "attn_VAT-IN-V82-21-EU-S",
            "be-sale-21", "attn_VAT-OUT-21-L",
            "not-subject", "none",
            "archived", "attn_VAT-IN-V83-06");

    private OdooBooks() {}

    /** A session on company 3 of a server, such as {@code /v16}; the newest one when empty. */
    static FakeSession session(RunningSandbox sandbox, String server, Map<String, String> more) {
        return session(sandbox, server, more, Map.of("apiKey", KEY));
    }

    static FakeSession session(
            RunningSandbox sandbox, String server, Map<String, String> more, Map<String, String> secrets) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "url", sandbox.address() + "/sandbox/odoo" + server,
                "database", "demo",
                "user", "demo",
                "post", "true",
                "createRelations", "true",
                "partlyDeductible", "be-21-services/50=attn_VAT-IN-V82-CAR-EXC"));
        settings.putAll(more);
        return new FakeSession(settings, secrets).on("3", MasterData.EMPTY).at(sandbox.bean(java.time.Clock.class));
    }

    /** A purchase of 100.00 and 21.00 VAT. */
    static Delivery purchase(String id, String number, List<Delivery.File> files) {
        return invoice(
                id,
                number,
                Posting.Kind.PURCHASE,
                "121.00",
                List.of(
                        line(Role.BASE, "612300", "100.00", null, "be-21-services"),
                        line(Role.VAT, "411000", "21.00", null, "be-21-services"),
                        line(Role.RELATION, "440000", null, "121.00", null)),
                files);
    }

    static Delivery invoice(
            String id,
            String number,
            Posting.Kind kind,
            String gross,
            List<PostingLine> lines,
            List<Delivery.File> files) {
        Posting sample = Samples.posting(id, number);
        Posting posting = new Posting(
                id,
                kind,
                kind.purchase() ? "BILL" : "INV",
                sample.date(),
                sample.documentDate(),
                sample.period(),
                sample.dueDate(),
                "EUR",
                null,
                number,
                null,
                null,
                sample.relation(),
                null,
                null,
                new BigDecimal(gross),
                null,
                null,
                sample.mapping(),
                lines);
        return delivery(posting, kind.purchase() ? Delivery.Kind.PURCHASES : Delivery.Kind.SALES, files);
    }

    /** A statement with these contra lines, one movement each unless they share a source. */
    static Delivery statement(String id, String number, String opening, String closing, List<PostingLine> contra) {
        Posting sample = Samples.posting(id, number);
        BigDecimal movement = new BigDecimal(closing).subtract(new BigDecimal(opening));
        List<PostingLine> lines = new ArrayList<>();
        lines.add(
                movement.signum() < 0
                        ? line(Role.BANK, "550000", null, movement.negate().toPlainString(), null)
                        : line(Role.BANK, "550000", movement.toPlainString(), null, null));
        lines.addAll(contra);
        Posting posting = new Posting(
                id,
                Posting.Kind.BANK,
                "BNK1",
                sample.date(),
                sample.documentDate(),
                sample.period(),
                null,
                "EUR",
                null,
                number,
                null,
                null,
                null,
                null,
                null,
                movement,
                new BigDecimal(opening),
                new BigDecimal(closing),
                sample.mapping(),
                lines);
        return delivery(
                posting, Delivery.Kind.BANK, List.of(Samples.file(Delivery.File.Role.ORIGINAL, id + ".cod", "0" + id)));
    }

    static Delivery delivery(Posting posting, Delivery.Kind kind, List<Delivery.File> files) {
        return new Delivery(
                posting.id(),
                Delivery.Purpose.BOOKS,
                "garage-noord",
                kind,
                posting.date(),
                posting.journal(),
                posting.number(),
                posting.id(),
                posting,
                CODES,
                null,
                false,
                files);
    }

    /** A file alone, such as a receipt. */
    static Delivery receipt(String id, Delivery.Kind kind, Delivery.File file) {
        return new Delivery(
                id,
                Delivery.Purpose.FILES,
                "garage-noord",
                kind,
                LocalDate.of(2026, 3, 14),
                "files",
                null,
                id,
                null,
                Map.of(),
                null,
                false,
                List.of(file));
    }

    static PostingLine line(
            Role role, String account, @Nullable String debit, @Nullable String credit, @Nullable String vat) {
        return line(role, account, debit, credit, vat, null, null);
    }

    static PostingLine line(
            Role role,
            String account,
            @Nullable String debit,
            @Nullable String credit,
            @Nullable String vat,
            @Nullable String deductible,
            @Nullable String source) {
        return new PostingLine(
                role,
                account,
                debit == null ? null : new BigDecimal(debit),
                credit == null ? null : new BigDecimal(credit),
                vat,
                null,
                null,
                deductible == null ? null : new BigDecimal(deductible),
                Map.of(),
                null,
                source,
                null,
                PostingLine.Whys.NONE);
    }

    static List<Delivery.File> files(String name) {
        return List.of(
                Samples.file(Delivery.File.Role.ORIGINAL, name + ".xml", "<Invoice>" + name + "</Invoice>"),
                Samples.file(Delivery.File.Role.READABLE, name + ".pdf", "%PDF " + name));
    }

    /** The only entry, which must be one. */
    static JsonNode only(RunningSandbox sandbox) throws IOException, InterruptedException {
        JsonNode entries = sandbox.books("odoo").path("entries");
        if (entries.size() != 1) {
            throw new AssertionError("one entry is wanted: " + entries);
        }
        return entries.get(0);
    }

    /** Lines as {@code 612300 debit 100.00 key}. */
    static List<String> lines(JsonNode entry) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : entry.path("lines")) {
            String side = line.has("debit") ? "debit" : "credit";
            String vat = line.path("vat").asText("");
            lines.add(line.path("account").asText() + " " + side + " "
                    + line.path(side).asText() + (vat.isEmpty() ? "" : " " + vat.replace("attn_VAT-", "")));
        }
        return lines;
    }
}
