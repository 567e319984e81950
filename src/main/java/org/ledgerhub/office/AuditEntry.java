package org.ledgerhub.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One link of the audit trail: who changed what, bound to everything that was sealed before it.
 *
 * @param position place in the chain, from 1
 * @param id number given when it was written; entries of transactions side by side may be sealed in another order
 * @param firm id of the firm
 * @param kind what was changed: {@code submission}, {@code dossier}, {@code connection} …
 * @param subject its id
 * @param at when it was written, to the microsecond
 * @param by person, token, channel or {@code hub}
 * @param from status of a submission before, absent at its first
 * @param to status of a submission after, absent for settings
 * @param reason what the person gave
 * @param changes changed fields of a setting, a JSON array; secrets by their name alone
 * @param hash SHA-256 (lower-case hexadecimal) over the hash before and all fields above
 */
public record AuditEntry(
        long position,
        long id,
        String firm,
        String kind,
        String subject,
        Instant at,
        String by,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String changes,
        String hash) {
    /** What stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    /** This entry at a place of the chain, sealed on the hash of the entry before. */
    AuditEntry sealedAt(long place, String before) {
        AuditEntry placed = new AuditEntry(place, id, firm, kind, subject, at, by, from, to, reason, changes, "");
        return new AuditEntry(
                place, id, firm, kind, subject, at, by, from, to, reason, changes, placed.hashAfter(before));
    }

    /** The hash that these fields have after the hash of the entry before. */
    String hashAfter(String before) {
        MessageDigest digest = sha256();
        String[] fields = {
            before, "" + position, "" + id, firm, kind, subject, at.toString(), by, from, to, reason, changes
        };
        for (String field : fields) {
            put(digest, field);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each field behind its length (absent: -1), so that no text can slip from one field into the next. */
    private static void put(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
