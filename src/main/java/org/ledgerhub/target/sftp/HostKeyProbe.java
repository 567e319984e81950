package org.ledgerhub.target.sftp;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.UserInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for its key, without signing in: it is turned away as soon as it shows it. Camel's client has no such
 * question, so this one asks the library below it.
 */
final class HostKeyProbe implements HostKeyRepository {
    private static final int MILLIS = 10_000;
    private @Nullable HostKey shown;

    private HostKeyProbe() {}

    /**
     * The key a server showed.
     *
     * @param line type and key, as in a known_hosts line
     * @param fingerprint what operators publish
     */
    record Shown(String line, String fingerprint) {}

    /** The key of the server; empty when it can't be reached. */
    static Optional<Shown> ask(SftpAccount account) {
        HostKeyProbe probe = new HostKeyProbe();
        JSch client = new JSch();
        client.setHostKeyRepository(probe);
        try {
            Session session = client.getSession(account.user(), account.host(), account.port());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.connect(MILLIS);
            session.disconnect();
        } catch (JSchException turnedAway) {
            // The key was shown before, or it was not: that is the answer.
            return Optional.ofNullable(probe.shown)
                    .map(key -> new Shown(key.getType() + " " + key.getKey(), key.getFingerPrint(client)));
        }
        throw new IllegalStateException("A server was trusted that nobody knows.");
    }

    @Override
    public int check(String host, byte[] key) {
        try {
            shown = new HostKey(host, key);
        } catch (JSchException unreadable) {
            shown = null;
        }
        return NOT_INCLUDED;
    }

    @Override
    public void add(HostKey key, UserInfo info) {
        throw new UnsupportedOperationException("Nothing is trusted here.");
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("Nothing is kept here.");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new UnsupportedOperationException("Nothing is kept here.");
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "probe";
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        return new HostKey[0];
    }
}
