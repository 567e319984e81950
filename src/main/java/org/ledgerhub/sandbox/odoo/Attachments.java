package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.ledgerhub.sandbox.Digest;

/** Files: what they are is kept, not their bytes, but for XML that may be imported yet. */
final class Attachments {
    private static final String MODEL = "ir.attachment";

    private Attachments() {}

    static ObjectNode create(ObjectNode vals, Caller caller, Transaction tx) {
        if (caller.day().refusesFiles()) {
            throw OdooError.user("The file " + vals.path("name").asText() + " can't be stored here.");
        }
        byte[] bytes = content(vals.path("datas").asText(""));
        ObjectNode plain = vals.deepCopy();
        plain.remove("datas");
        ObjectNode row = Orm.fill(MODEL, tx.add(MODEL), plain, caller, tx);
        if (row.has("res_model")
                && tx.find(row.get("res_model").asText(), row.path("res_id").asInt())
                        .isEmpty()) {
            throw OdooError.access(
                    "You are not allowed to access '" + row.get("res_model").asText() + "' records.");
        }
        Digest digest = Digest.of(bytes);
        row.put("type", "binary")
                .put("file_size", digest.size())
                .put("sha256", digest.sha256())
                .put("checksum", sha1(bytes));
        if (!row.has("res_model") && row.path("name").asText().endsWith(".xml")) {
            row.put("content", new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
        return row;
    }

    /** What is no base64 is taken without a word; what can be read of it is kept. */
    private static byte[] content(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
