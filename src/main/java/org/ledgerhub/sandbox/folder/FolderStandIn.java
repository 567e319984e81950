package org.ledgerhub.sandbox.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.ledgerhub.sandbox.Books;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.HandedOverFiles;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.StandIn;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.stereotype.Component;

/** A local folder in which hand-overs end. */
@Component
@InSandbox
final class FolderStandIn implements StandIn {
    private final Path root;
    private final Path setAside;
    private final Trouble trouble;

    FolderStandIn(SandboxSettings settings, Clock clock) throws IOException {
        trouble = new Trouble(clock);
        root = settings.folder().resolve("folder");
        setAside = settings.folder().resolve("folder.down");
        Files.createDirectories(settings.folder());
        comeUp();
        Files.createDirectories(root);
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public synchronized Books books() {
        return files().books();
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public synchronized void reset() {
        files().clear();
    }

    @Override
    public synchronized void apply(Faults faults) {
        if (faults.disturbsCalls()) {
            throw new IllegalArgumentException("a folder answers no calls; it can only be down");
        }
        try {
            if (faults.down()) {
                goDown();
            } else {
                comeUp();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the folder's place stops every writer, root as well, which permissions would not. */
    private void goDown() throws IOException {
        if (Files.notExists(setAside)) {
            Files.move(root, setAside);
            Files.createFile(root);
        }
    }

    private void comeUp() throws IOException {
        if (Files.exists(setAside)) {
            Files.deleteIfExists(root);
            Files.move(setAside, root);
        }
    }

    private HandedOverFiles files() {
        return new HandedOverFiles(Files.exists(setAside) ? setAside : root);
    }
}
