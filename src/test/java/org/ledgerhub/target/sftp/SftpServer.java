package org.ledgerhub.target.sftp;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A real SFTP server on a free port of this machine, whose line can be cut at a rename. */
public final class SftpServer implements AutoCloseable {
    private final Path root;
    private final SshServer server;
    private final AtomicReference<Cut> cut = new AtomicReference<>(Cut.NEVER);

    private final AtomicInteger signIns = new AtomicInteger();
    private volatile boolean refusing;

    /** When the line is cut, once. */
    public enum Cut {
        NEVER,
        BEFORE_THE_SEAL,
        AFTER_THE_SEAL
    }

    /** Starts a server over a folder; without the OpenSSH extensions it renames as plain servers do. */
    public SftpServer(Path folder, boolean openSsh) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(folder.resolve("host-key"));
        key.setAlgorithm(KeyUtils.EC_ALGORITHM);
        key.setKeySize(256);
        server.setKeyPairProvider(key);
        server.setPasswordAuthenticator((user, password, session) -> "hub".equals(user) && "secret".equals(password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        if (!openSsh) {
            SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "");
        }
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Line());
        server.setSubsystemFactories(List.of(sftp));
        server.addSessionListener(new SessionListener() {
            @Override
            public void sessionEvent(Session session, Event event) {
                if (event == Event.Authenticated) {
                    signIns.incrementAndGet();
                }
            }

            @Override
            public void sessionCreated(Session session) {
                if (refusing) {
                    session.close(true);
                }
            }
        });
        server.start();
    }

    public Path root() {
        return root;
    }

    public int port() {
        return server.getPort();
    }

    /** Type and key, as a known_hosts line has them. */
    public String hostKey() throws IOException {
        try {
            return PublicKeyEntry.toString(
                    server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic());
        } catch (java.security.GeneralSecurityException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Lets this key in, instead of the password. */
    public void authorize(String publicKey) {
        AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(publicKey);
        server.setPublickeyAuthenticator((user, key, session) -> {
            try {
                return KeyUtils.compareKeys(entry.resolvePublicKey(null, null), key);
            } catch (IOException | java.security.GeneralSecurityException unreadable) {
                return false;
            }
        });
        server.setPasswordAuthenticator((user, password, session) -> false);
    }

    /** How many are signed in now. */
    public int active() {
        return server.getActiveSessions().size();
    }

    /** Hangs up on everybody who comes, until told otherwise. */
    public void refuse(boolean now) {
        refusing = now;
    }

    /** How often somebody signed in. */
    public int signIns() {
        return signIns.get();
    }

    /** Hangs up on everybody who is signed in. */
    public void hangUp() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    public void cut(Cut when) {
        cut.set(when);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    /** Cuts the session of a rename of an entry. */
    private final class Line implements SftpEventListener {
        @Override
        public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) {
            if (seals(to) && cut.compareAndSet(Cut.BEFORE_THE_SEAL, Cut.NEVER)) {
                session.close(true);
                throw new IllegalStateException("cut");
            }
        }

        @Override
        public void moved(
                ServerSession session,
                Path from,
                Path to,
                Collection<CopyOption> options,
                @Nullable Throwable failure) {
            if (seals(to) && cut.compareAndSet(Cut.AFTER_THE_SEAL, Cut.NEVER)) {
                session.close(true);
            }
        }

        private static boolean seals(Path to) {
            return to.toString().endsWith(".entry.json");
        }
    }
}
