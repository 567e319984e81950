package org.ledgerhub.office;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Secrets at rest: AES-GCM, bound to firm, connection and field so that a row copied elsewhere can't be opened. */
@Component
final class Vault {
    /** What Tink writes before a sealed text: one byte that says so, then the number of the key. */
    private static final int MARK = 1;

    private final Aead aead;
    private final int sealing;

    Vault(OfficeSettings settings) throws IOException, GeneralSecurityException {
        KeysetHandle keys = SecretKey.keys(settings.secretKey(), settings.data());
        aead = SecretKey.aead(keys);
        sealing = keys.getPrimary().getId();
    }

    /** Whether it was sealed with another key than the one that seals now. */
    boolean old(String closed) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(closed)).getInt(MARK) != sealing;
    }

    String encrypt(String firm, String connection, String field, String secret) {
        try {
            byte[] closed = aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), place(firm, connection, field));
            return Base64.getEncoder().encodeToString(closed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "Field " + field + " of connection " + connection + " can't be encrypted.", broken);
        }
    }

    /** @throws IllegalStateException when it was encrypted with another key or for another place */
    String decrypt(String firm, String connection, String field, String closed) {
        try {
            byte[] secret = aead.decrypt(Base64.getDecoder().decode(closed), place(firm, connection, field));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "Field " + field + " of connection " + connection + " can't be decrypted: was the key changed?",
                    broken);
        }
    }

    private static byte[] place(String firm, String connection, String field) {
        return (firm + "/" + connection + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
