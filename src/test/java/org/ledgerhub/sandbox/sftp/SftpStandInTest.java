package org.ledgerhub.sandbox.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.SandboxApplication;

class SftpStandInTest {
    private static RunningSandbox sandbox;
    private final SshClient client = SshClient.setUpDefaultClient();
    private final AtomicReference<PublicKey> hostKey = new AtomicReference<>();

    @BeforeAll
    static void start(@TempDir Path data) {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void emptyRoot() throws Exception {
        sandbox.call("POST", "/sandbox/sftp/_reset", "");
        client.setServerKeyVerifier((session, address, key) -> {
            hostKey.set(key);
            return true;
        });
        client.start();
    }

    @AfterEach
    void closeClient() {
        client.stop();
    }

    @Test
    void renamedUploadStandsInTheBooks() throws Exception {
        // when
        try (ClientSession session = signIn("demo");
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            sftp.mkdir("studio-lumen");
            write(sftp, "studio-lumen/a.xml.part");
            assertThat(paths()).isEmpty();
            sftp.rename("studio-lumen/a.xml.part", "studio-lumen/a.xml");
        }

        // then
        assertThat(paths()).containsExactly("studio-lumen/a.xml");
    }

    @Test
    void renameReplacesWhatHasTheNameAlready() throws Exception {
        // given: the client that the hub's own transport uses
        Session session = new JSch().getSession("demo", "127.0.0.1", port(sandbox));
        session.setPassword("demo");
        session.setConfig("StrictHostKeyChecking", "no");
        session.connect(20_000);
        ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect(20_000);

        // when
        sftp.put(new ByteArrayInputStream(new byte[1]), "a.xml");
        sftp.put(new ByteArrayInputStream(new byte[2]), "a.xml.part");
        sftp.rename("a.xml.part", "a.xml");
        session.disconnect();

        // then
        assertThat(sandbox.books("sftp").get("files").get(0).get("size").intValue())
                .isEqualTo(2);
        assertThat(paths()).containsExactly("a.xml");
    }

    @Test
    void takenPortIsSaidWithTheRemedy(@TempDir Path data) {
        assertThatThrownBy(() -> SandboxApplication.run(0, data, port(sandbox)).close())
                .hasStackTraceContaining("of the SFTP stand-in is taken; set hub.sandbox.sftp-port");
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThatThrownBy(() -> signIn("other").close()).isInstanceOf(IOException.class);
    }

    @Test
    void hostKeyIsTheSameAfterAStop(@TempDir Path data) throws Exception {
        // given
        PublicKey before = hostKeyOf(data);

        // when / then
        assertThat(hostKeyOf(data)).isEqualTo(before);
    }

    @Test
    void downClosesThePortAndComesBackOnIt() throws Exception {
        // given
        int port = port(sandbox);
        sandbox.faults("sftp", "{\"down\":true}");

        // when
        assertThatThrownBy(() -> signIn("demo").close()).isInstanceOf(IOException.class);
        sandbox.call("DELETE", "/sandbox/sftp/_faults", "");

        // then
        signIn("demo").close();
        assertThat(port(sandbox)).isEqualTo(port);
    }

    @Test
    void answerLostAfterTheRenameLeavesTheFile() throws Exception {
        // given
        sandbox.faults("sftp", "{\"loseAnswerPercent\":100}");

        // when
        renameAndLose();

        // then
        assertThat(paths()).containsExactly("a.xml");
    }

    @Test
    void answerLostBeforeTheRenameLeavesNone() throws Exception {
        // given
        sandbox.faults("sftp", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"before\"}");

        // when
        renameAndLose();

        // then
        assertThat(paths()).isEmpty();
    }

    @Test
    void failingWriteIsToldAndTheConnectionStays() throws Exception {
        // given
        sandbox.faults("sftp", "{\"failPercent\":100}");

        // when
        try (ClientSession session = signIn("demo");
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            assertThatThrownBy(() -> write(sftp, "a.xml.part")).isInstanceOf(IOException.class);
            sandbox.call("DELETE", "/sandbox/sftp/_faults", "");
            write(sftp, "a.xml.part");
            sftp.rename("a.xml.part", "a.xml");
        }

        // then
        assertThat(paths()).containsExactly("a.xml");
    }

    @Test
    void faultsThatSftpCannotHaveAreRefused() throws Exception {
        // when
        var answer = sandbox.call("POST", "/sandbox/sftp/_faults", "{\"closedUntil\":\"2026-01-31\"}");

        // then
        assertThat(answer.status()).isEqualTo(400);
    }

    private void renameAndLose() throws Exception {
        try (ClientSession session = signIn("demo");
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            write(sftp, "a.xml.part");
            assertThatThrownBy(() -> sftp.rename("a.xml.part", "a.xml")).isInstanceOf(IOException.class);
        }
    }

    private PublicKey hostKeyOf(Path data) throws Exception {
        try (RunningSandbox other = new RunningSandbox(data)) {
            connect(port(other), "demo").close();
            return hostKey.get();
        }
    }

    private ClientSession signIn(String password) throws IOException {
        return connect(port(sandbox), password);
    }

    private ClientSession connect(int port, String password) throws IOException {
        Duration patience = Duration.ofSeconds(20);
        ClientSession session =
                client.connect("demo", "127.0.0.1", port).verify(patience).getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(patience);
        return session;
    }

    private static void write(SftpClient sftp, String path) throws IOException {
        try (var out = sftp.write(path)) {
            out.write("abc".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static List<String> paths() throws Exception {
        return sandbox.books("sftp")
                .get("files")
                .valueStream()
                .map(file -> file.get("path").textValue())
                .toList();
    }

    private static int port(RunningSandbox running) {
        return running.bean(SftpStandIn.class).port();
    }
}
