package org.ledgerhub.target;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/** A shelf in the file system whose files survive a power cut once they are there: Camel's file component never syncs. */
public final class FolderShelf implements Shelf {
    private final Path root;

    private FolderShelf(Path root) {
        this.root = root;
    }

    /**
     * The shelf in a folder that is there: making it anew would hide the files of a mount that is gone.
     *
     * @throws TargetFailure when there is no such folder
     */
    public static FolderShelf in(@Nullable String folder) {
        if (folder == null || folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            throw new TargetFailure(Problem.error(
                    "target-down",
                    "There is no folder " + folder + ".",
                    "Make the folder, or mount it again, or change it in the connection."));
        }
        return new FolderShelf(Path.of(folder));
    }

    @Override
    public Optional<Fingerprint> look(String path) throws IOException {
        return at(path, Fingerprint::of);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return at(path, InputStream::readAllBytes);
    }

    private <T> Optional<T> at(String path, Reading<T> reading) throws IOException {
        try (InputStream content = Files.newInputStream(root.resolve(path))) {
            return Optional.of(reading.of(content));
        } catch (NoSuchFileException absent) {
            if (!Files.isDirectory(root)) {
                throw absent; // a mount that went away says nothing about what lies on it
            }
            return Optional.empty();
        }
    }

    /** What is made of a file's bytes. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream content) throws IOException;
    }

    @Override
    public void store(String path, Delivery.Content content) throws IOException {
        Path file = root.resolve(path);
        createFolders(file.getParent());
        try (InputStream in = content.open();
                FileChannel out = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Path target = root.resolve(to);
        Files.move(root.resolve(from), target);
        sync(target.getParent());
    }

    private void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent());
        Files.createDirectories(folder);
        sync(folder.getParent());
    }

    /** A new name is only safe when its folder is, too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
