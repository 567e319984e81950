package org.ledgerhub.target.sftp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.Session;

/**
 * Where and as whom files are handed over.
 *
 * @param host name or address
 * @param port of the server
 * @param user who signs in
 * @param password absent when there is a key
 * @param privateKey in OpenSSH or PEM form, absent when there is a password
 * @param passphrase of the private key
 * @param hostKey type and key of the server, as in a known_hosts line
 * @param folder relative to where the sign-in ends up, empty for right there
 */
record SftpAccount(
        String host,
        int port,
        String user,
        @Nullable String password,
        @Nullable String privateKey,
        @Nullable String passphrase,
        @Nullable String hostKey,
        String folder) {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int KEEP_ALIVE_MILLIS = 15_000;

    /** The account that a session's settings and secrets describe. */
    static SftpAccount of(Session session) {
        return new SftpAccount(
                Objects.requireNonNullElse(session.setting("host"), ""),
                Integer.parseInt(Objects.requireNonNullElse(session.setting("port"), "22")),
                Objects.requireNonNullElse(session.setting("user"), ""),
                session.secret("password"),
                session.secret("privateKey"),
                session.secret("passphrase"),
                session.setting("hostKey"),
                Objects.requireNonNullElse(session.setting("folder"), ""));
    }

    /**
     * How Camel's client connects. Secrets are set here and never stand in an address.
     *
     * @param anyHost takes whatever key the server shows
     */
    SftpConfiguration configuration(boolean anyHost) {
        SftpConfiguration configuration = new SftpConfiguration();
        configuration.setHost(host);
        configuration.setPort(port);
        configuration.setUsername(user);
        configuration.setPassword(password);
        if (privateKey != null) {
            configuration.setPrivateKey(privateKey.getBytes(StandardCharsets.UTF_8));
            configuration.setPrivateKeyPassphrase(passphrase);
        }
        configuration.setPreferredAuthentications("publickey,password,keyboard-interactive");
        configuration.setStrictHostKeyChecking(anyHost ? "no" : "yes");
        configuration.setUseUserKnownHostsFile(false);
        configuration.setKnownHosts(knownHosts().getBytes(StandardCharsets.US_ASCII));
        configuration.setConnectTimeout(CONNECT_MILLIS);
        configuration.setSoTimeout(ANSWER_MILLIS);
        configuration.setServerAliveInterval(KEEP_ALIVE_MILLIS);
        configuration.setStepwise(false);
        configuration.setStreamDownload(true);
        return configuration;
    }

    /** The server as known_hosts names it. */
    String knownHost() {
        return port == 22 ? host : "[" + host + "]:" + port;
    }

    boolean pinned() {
        return hostKey != null;
    }

    private String knownHosts() {
        return hostKey == null ? "" : knownHost() + " " + typeAndKey(hostKey) + "\n";
    }

    /** People paste the whole line, a part of it, or what ssh-keyscan printed. */
    private static String typeAndKey(String pasted) {
        String[] words = pasted.strip().split("\\s+");
        int type = 0;
        while (type < words.length - 2 && !words[type].matches("(ssh|ecdsa|sk)-.*")) {
            type++;
        }
        return String.join(" ", Arrays.copyOfRange(words, type, Math.min(type + 2, words.length)));
    }

    /** Whether the server is on this machine. */
    boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public String toString() {
        return user + "@" + knownHost();
    }
}
