package org.ledgerhub.office;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A new key for the secrets at rest: from the next start on it seals, and what was sealed before is sealed anew; then
 * the old one can be forgotten.
 */
public final class KeyRotation {
    private KeyRotation() {}

    /** Adds a key to the file in the data folder; gives how many there are now. */
    public static int rotate(Path data) throws IOException, GeneralSecurityException {
        return SecretKey.rotate(data);
    }

    /** Forgets the keys that no longer seal; gives how many. What they sealed can't be opened any more. */
    public static int forgetOld(Path data) throws IOException, GeneralSecurityException {
        return SecretKey.forgetOld(data);
    }
}
