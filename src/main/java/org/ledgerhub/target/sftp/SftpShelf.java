package org.ledgerhub.target.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Fingerprint;
import org.ledgerhub.target.Shelf;
import org.ledgerhub.target.TargetFailure;

/**
 * A shelf at an SFTP server, over one session of Camel's client. Camel's producer would write and rename in one go;
 * its operations are called one by one, since the hand-over has something to store in between, and reads back.
 */
final class SftpShelf implements Shelf, AutoCloseable {
    private final SftpEndpoint endpoint;
    private final RemoteFileOperations<?> operations;
    private final Set<String> folders = new HashSet<>();
    private boolean broken;

    private SftpShelf(SftpEndpoint endpoint, RemoteFileOperations<?> operations) {
        this.endpoint = endpoint;
        this.operations = operations;
    }

    /**
     * Signs in and enters the folder.
     *
     * @throws TargetFailure when that can't be done
     */
    static SftpShelf open(SftpEndpoint endpoint, SftpAccount account) {
        SftpShelf shelf = new SftpShelf(endpoint, endpoint.createRemoteFileOperations());
        try {
            shelf.operations.connect(endpoint.getConfiguration(), endpoint.createExchange());
        } catch (GenericFileOperationFailedException failure) {
            shelf.close();
            throw new TargetFailure(SftpProblems.notEntered(account, failure), failure);
        }
        if (!account.folder().isEmpty()) {
            shelf.enter(account);
        }
        return shelf;
    }

    private void enter(SftpAccount account) {
        try {
            operations.changeCurrentDirectory(account.folder());
        } catch (GenericFileOperationFailedException missing) {
            close();
            throw new TargetFailure(SftpProblems.noFolder(account), missing);
        }
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
        return doing("look at " + path, () -> {
            Exchange exchange = endpoint.createExchange();
            GenericFile<Object> file = new GenericFile<>();
            exchange.setProperty(FileComponent.FILE_EXCHANGE_FILE, file);
            if (!opened(path, exchange)) {
                return Optional.<T>empty();
            }
            try (InputStream content = (InputStream) file.getBody()) {
                return Optional.of(reading.of(content));
            }
        });
    }

    /** The file itself is asked for: a list of its folder may lack it while others rename files there. */
    private boolean opened(String path, Exchange exchange) {
        try {
            operations.retrieveFile(path, exchange, 0);
            return true;
        } catch (GenericFileOperationFailedException failure) {
            if (SftpProblems.rootOf(failure) instanceof SftpException told
                    && told.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void store(String path, Delivery.Content content) throws IOException {
        doing("store " + path, () -> {
            String folder = path.substring(0, path.lastIndexOf('/'));
            if (!folders.contains(folder)) {
                operations.buildDirectory(folder, false);
                folders.add(folder);
            }
            Exchange exchange = endpoint.createExchange();
            try (InputStream bytes = content.open()) {
                exchange.getIn().setBody(bytes, InputStream.class);
                return operations.storeFile(path, exchange, 0);
            }
        });
    }

    /** Some servers replace what lies there without a word: it is looked for first. */
    @Override
    public void rename(String from, String to) throws IOException {
        if (at(to, content -> true).isPresent()) {
            throw new FileAlreadyExistsException(to);
        }
        doing("rename " + from, () -> operations.renameFile(from, to));
    }

    /** Whether a call failed, so that nothing is known of the session any more. */
    boolean broken() {
        return broken;
    }

    /** Whether the server still answers. */
    boolean answers() {
        try {
            return operations.existsFile(".");
        } catch (GenericFileOperationFailedException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        operations.forceDisconnect();
    }

    private <T> T doing(String what, Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (GenericFileOperationFailedException failure) {
            broken = true;
            throw new IOException(
                    "Could not " + what + ": " + SftpProblems.rootOf(failure).getMessage(), failure);
        }
    }

    /** What is made of a file's bytes. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream content) throws IOException;
    }

    /** One call to the server. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException;
    }
}
