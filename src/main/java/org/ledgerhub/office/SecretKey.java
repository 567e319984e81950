package org.ledgerhub.office;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The key that encrypts secrets at rest: given by the operator, or made once in a file only its owner can read. */
final class SecretKey {
    private static final String FILE = "secret.key";
    private static final Configuration AEAD = AeadConfig2026.get();

    private SecretKey() {}

    /** The given keyset (JSON), else the one in {@code <data>/secret.key}, which is made when it is not there. */
    static Aead open(@Nullable String given, Path data) throws IOException, GeneralSecurityException {
        String keyset = given == null || given.isBlank() ? fromFile(data) : given;
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, AEAD, InsecureSecretKeyAccess.get())
                .getPrimitive(AEAD, Aead.class);
    }

    private static String fromFile(Path data) throws IOException, GeneralSecurityException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(data);
            make(file);
        }
        return Files.readString(file);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD),
                AEAD,
                InsecureSecretKeyAccess.get());
        Path made = Files.createTempFile(file.getParent(), FILE, ".new");
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(made, keyset.getBytes(StandardCharsets.UTF_8));
        try (FileChannel written = FileChannel.open(made, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        publish(made, file);
    }

    /** Two hubs starting on one folder agree on the first key: a link never replaces what is there. */
    private static void publish(Path made, Path file) throws IOException {
        try {
            Files.createLink(file, made);
            Files.delete(made);
        } catch (FileAlreadyExistsException otherWasFirst) {
            Files.delete(made);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
