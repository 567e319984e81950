package org.ledgerhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgerhub.office.Office;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a hub under test a folder of its own, free ports, and a copy of the route files that a test may edit. */
public final class FreshHub implements ApplicationContextInitializer<GenericApplicationContext> {
    /** Password of the doors that look into a far folder or mailbox, which are off. */
    static final String DOOR_PASSWORD = "door-password-that-nobody-shows";

    @Override
    public void initialize(GenericApplicationContext context) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "hubs")), "hub")
                    .toAbsolutePath();
            Path routes = copy(Path.of("routes"), data.resolve("routes"));
            List<Integer> ports = freePorts();
            Map<String, Object> settings = new HashMap<>();
            settings.put("hub.data", data.toString());
            settings.put("hub.port", ports.get(0));
            settings.put("hub.sandbox.sftp-port", ports.get(1));
            settings.put("hub.routes", "file:" + routes + "/*.camel.yaml");
            // Nobody waits for what is still under way when the last test is done.
            settings.put("server.shutdown", "immediate");
            settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
            settings.put("camel.main.shutdown-timeout", 3);
            settings.put("hub.sources.sftp.password", DOOR_PASSWORD);
            settings.put("hub.sources.mail.password", DOOR_PASSWORD);
            settings.put("hub.work.pause", "50ms");
            settings.put("hub.limits.upload", Hub.UPLOAD_LIMIT + "B");
            // Spring Boot leaves figures out of tests unless they are asked for.
            settings.put("management.prometheus.metrics.export.enabled", true);
            settings.put("camel.main.routes-reload-enabled", true);
            settings.put("camel.main.routes-reload-directory", routes.toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh hub", settings));
            context.registerBean(
                    Hub.class,
                    () -> new Hub("http://127.0.0.1:" + ports.get(0), data, () -> context.getBean(Office.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }
}
