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
    static KeysetHandle keys(@Nullable String given, Path data) throws IOException, GeneralSecurityException {
        return parse(given == null || given.isBlank() ? fromFile(data) : given);
    }

    /** Seals with the first key of the keyset, opens with any of them. */
    static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(AEAD, Aead.class);
    }

    private static KeysetHandle parse(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, AEAD, InsecureSecretKeyAccess.get());
    }

    /** Puts a new key before those in the file; gives how many there are now. */
    static int rotate(Path data) throws IOException, GeneralSecurityException {
        KeysetHandle.Entry fresh = fresh().getPrimary();
        KeysetHandle keys = KeysetHandle.newBuilder(parse(fromFile(data)))
                .addEntry(sealing(fresh))
                .build();
        replace(keys, data);
        return keys.size();
    }

    /** Leaves only the key that seals; gives how many were forgotten. */
    static int forgetOld(Path data) throws IOException, GeneralSecurityException {
        KeysetHandle keys = parse(fromFile(data));
        replace(KeysetHandle.newBuilder().addEntry(sealing(keys.getPrimary())).build(), data);
        return keys.size() - 1;
    }

    private static KeysetHandle.Builder.Entry sealing(KeysetHandle.Entry key) {
        return KeysetHandle.importKey(key.getKey()).withFixedId(key.getId()).makePrimary();
    }

    private static KeysetHandle fresh() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD);
    }

    private static void replace(KeysetHandle keys, Path data) throws IOException, GeneralSecurityException {
        Files.move(write(keys, data), data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
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
        publish(write(fresh(), file.getParent()), file);
    }

    /** A file of its own beside the one that counts, readable by its owner alone and safe on the disk. */
    private static Path write(KeysetHandle keys, Path folder) throws IOException, GeneralSecurityException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(keys, AEAD, InsecureSecretKeyAccess.get());
        Path made = Files.createTempFile(folder, FILE, ".new");
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(made, keyset.getBytes(StandardCharsets.UTF_8));
        try (FileChannel written = FileChannel.open(made, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return made;
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
