package org.ledgerhub.target.sftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The machine's own OpenSSH server on a free port, for its own user and with a key. */
final class OpenSshServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    /** Where it separates its rights when root runs it; the Debian package has it made at boot. */
    private static final Path SEPARATION = Path.of("/run/sshd");

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts it over a folder, with keys of its own. */
    OpenSshServer(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(root());
        makeKey("host-key", "");
        makeKey("user-key", "opensesame");
        port = freePort();
        Path configuration = Files.writeString(folder.resolve("sshd_config"), """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                StrictModes no
                UsePAM no
                PermitRootLogin yes
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                Subsystem sftp internal-sftp -d %s
                """.formatted(
                        port, folder.resolve("host-key"), folder.resolve("user-key.pub"), root()));
        process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::answers);
    }

    /** Why it can't be started here; empty when it can. */
    static String missing() {
        if (!Files.isExecutable(PROGRAM)) {
            return "no OpenSSH server on this machine (Debian package openssh-server)";
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && !Files.isDirectory(SEPARATION) ? "no " + SEPARATION + ", which OpenSSH needs" : "";
    }

    Path root() {
        return folder.resolve("root");
    }

    int port() {
        return port;
    }

    /** Type and key, as a known_hosts line has them. */
    String hostKey() throws IOException {
        String[] words = Files.readString(folder.resolve("host-key.pub")).split(" ");
        return words[0] + " " + words[1].strip();
    }

    /** What an operator publishes: the fingerprint as OpenSSH's own tool tells it. */
    String fingerprint() throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        "ssh-keygen", "-lf", folder.resolve("host-key.pub").toString())
                .start();
        String said = new String(tool.getInputStream().readAllBytes());
        tool.waitFor();
        return said.split(" ")[1];
    }

    /** The user's private key, closed by a passphrase. */
    String privateKey() throws IOException {
        return Files.readString(folder.resolve("user-key"));
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("sshd.log")));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == 'S';
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    private void makeKey(String name, String passphrase) throws IOException, InterruptedException {
        List<String> command = List.of(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                passphrase,
                "-f",
                folder.resolve(name).toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("ssh-keygen made no key");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
