package org.ledgerhub;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.HubProcess;

/**
 * The data folder of a hub in a cluster: locked while the hub runs, so that the hub that finds its name there is the
 * same one, come back.
 */
final class OwnFolder implements AutoCloseable {
    private final FileChannel channel;
    private final HubProcess process;

    /**
     * Takes the folder.
     *
     * @throws IllegalStateException when another hub runs on it
     */
    OwnFolder(Path data) throws IOException {
        Path folder = Files.createDirectories(data);
        channel = FileChannel.open(folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock() == null) {
            channel.close();
            throw new IllegalStateException("Another hub runs on the folder " + folder.toAbsolutePath()
                    + ". Give every hub of a cluster a folder of its own (hub.data).");
        }
        process = new HubProcess(name(folder.resolve("hub.id")), false);
    }

    HubProcess process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameJava) {
            return null;
        }
    }

    private static String name(Path file) throws IOException {
        if (Files.exists(file)) {
            String known = Files.readString(file).strip();
            if (!known.isEmpty()) {
                return known;
            }
        }
        String made = UUID.randomUUID().toString();
        Files.writeString(file, made);
        return made;
    }
}
