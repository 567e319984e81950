package org.ledgerhub.sandbox.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.ledgerhub.sandbox.Faults;
import org.ledgerhub.sandbox.FileStandIn;
import org.ledgerhub.sandbox.HandedOverFiles;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.SandboxSettings;
import org.ledgerhub.sandbox.Trouble;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** An SFTP server on this machine in which hand-overs end. */
@Component
@InSandbox
final class SftpStandIn implements FileStandIn, DisposableBean {
    private static final String USER = "demo";
    private static final String PASSWORD = "demo";

    private final SandboxSettings settings;
    private final Path root;
    private final HandedOverFiles files;
    private final Trouble trouble;
    private SshServer server;
    private int port;

    SftpStandIn(SandboxSettings settings, Clock clock) throws IOException {
        trouble = new Trouble(clock);
        this.settings = settings;
        root = settings.folder().resolve("sftp");
        files = new HandedOverFiles(Files.createDirectories(root));
        server = start(settings.sftpPort());
        port = server.getPort();
    }

    /** The port it listens on, or did before it went down. */
    int port() {
        return port;
    }

    @Override
    public String name() {
        return "sftp";
    }

    @Override
    public HandedOverFiles files() {
        return files;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public synchronized void apply(Faults faults) {
        if (faults.closedUntil() != null || faults.revokeTokens() || faults.rateLimitPerMinute() != null) {
            throw new IllegalArgumentException("SFTP knows no periods, tokens or rates");
        }
        try {
            if (faults.down()) {
                server.stop(true);
            } else if (!server.isStarted()) {
                server = start(port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        server.stop(true);
    }

    private SshServer start(int onPort) throws IOException {
        SshServer next = SshServer.setUpDefaultServer();
        next.setHost("127.0.0.1");
        next.setPort(onPort);
        CoreModuleProperties.TCP_NODELAY.set(next, true);
        next.setKeyPairProvider(hostKey());
        next.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        settings.sftpAuthorizedKeys().map(AuthorizedKeysAuthenticator::new).ifPresent(keys -> {
            next.setPublickeyAuthenticator(
                    (user, key, session) -> USER.equals(user) && keys.authenticate(user, key, session));
        });
        next.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new SftpTrouble(trouble));
        next.setSubsystemFactories(List.of(sftp));
        try {
            next.start();
        } catch (BindException e) {
            throw new IllegalStateException(
                    "port " + onPort + " of the SFTP stand-in is taken; set hub.sandbox.sftp-port to another or 0", e);
        }
        return next;
    }

    /** Kept on disk, since those who connect pin it. */
    private SimpleGeneratorHostKeyProvider hostKey() {
        var provider = new SimpleGeneratorHostKeyProvider(settings.folder().resolve("sftp-host-key"));
        provider.setAlgorithm(KeyUtils.EC_ALGORITHM);
        provider.setKeySize(256);
        return provider;
    }
}
