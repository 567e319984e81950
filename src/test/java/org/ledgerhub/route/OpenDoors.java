package org.ledgerhub.route;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ledgerhub.target.sftp.SftpServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real SFTP server, a real Kafka broker and a real IMAP server, and a hub that is told of them by its settings. */
final class OpenDoors implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path folder = Path.of(context.getEnvironment().getRequiredProperty("hub.data"));
            SftpServer sftp = new SftpServer(folder.resolve("far"), true);
            EmbeddedKafkaKraftBroker kafka =
                    new EmbeddedKafkaKraftBroker(1, 1, "ledgerhub.documents", "ledgerhub.problems");
            kafka.afterPropertiesSet();
            ServerSetup imaps = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS);
            imaps.setServerStartupTimeout(20_000);
            GreenMail mail = new GreenMail(imaps);
            mail.start();
            mail.setUser("office@hub.example", "office", "secret");
            Map<String, Object> settings = new HashMap<>();
            sftp(settings, sftp, folder);
            settings.put("hub.kafka.enabled", true);
            settings.put("hub.kafka.brokers", kafka.getBrokersAsString());
            settings.put("hub.kafka.retry-millis", 200);
            mailbox(settings, mail);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("open doors", settings));
            context.registerBean(SftpServer.class, () -> sftp);
            context.registerBean(GreenMail.class, () -> mail, bean -> bean.setDestroyMethodName("stop"));
            context.registerBean(EmbeddedKafkaKraftBroker.class, () -> kafka);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void sftp(Map<String, Object> settings, SftpServer server, Path folder) throws IOException {
        Path known = folder.resolve("known_hosts");
        Files.writeString(known, "[127.0.0.1]:" + server.port() + " " + server.hostKey() + "\n");
        Files.createDirectories(server.root().resolve("out"));
        settings.put("hub.sources.sftp.enabled", true);
        settings.put("hub.sources.sftp.host", "127.0.0.1");
        settings.put("hub.sources.sftp.port", server.port());
        settings.put("hub.sources.sftp.user", "hub");
        settings.put("hub.sources.sftp.password", "secret");
        settings.put("hub.sources.sftp.known-hosts-file", known.toString());
        settings.put("hub.sources.sftp.delay-millis", 300);
    }

    /** The server's certificate is one of its own making, which Jakarta Mail is told to trust for this host. */
    private static void mailbox(Map<String, Object> settings, GreenMail server) {
        System.setProperty("mail.imaps.ssl.trust", "127.0.0.1");
        System.setProperty("mail.imaps.ssl.checkserveridentity", "false");
        settings.put("hub.sources.mail.enabled", true);
        settings.put("hub.sources.mail.host", "127.0.0.1");
        settings.put("hub.sources.mail.port", server.getImaps().getPort());
        settings.put("hub.sources.mail.user", "office");
        settings.put("hub.sources.mail.password", "secret");
        settings.put("hub.sources.mail.delay-millis", 300);
    }
}
