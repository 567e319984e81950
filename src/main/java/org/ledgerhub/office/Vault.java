package org.ledgerhub.office;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Secrets at rest: AES-GCM, bound to firm, connection and field so that a row copied elsewhere can't be opened. */
@Component
final class Vault {
    private final Aead aead;

    Vault(OfficeSettings settings) throws IOException, GeneralSecurityException {
        aead = SecretKey.open(settings.secretKey(), settings.data());
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
