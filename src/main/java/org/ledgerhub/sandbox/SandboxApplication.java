package org.ledgerhub.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * The stand-ins alone, without a hub: a web server on this machine's own address and nothing else, no database, no
 * routes, no sign-in. Not annotated as a configuration, or the hub's own scan would find it.
 */
@ComponentScan
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
public final class SandboxApplication {

    /** Runs with {@code --port}, {@code --data} and {@code --sftp-port}, until the program is stopped. */
    public static void main(String[] arguments) {
        var given = new SimpleCommandLinePropertySource(arguments);
        run(
                number(given.getProperty("port"), 8090),
                Path.of(given.containsProperty("data") ? given.getProperty("data") : "data"),
                number(given.getProperty("sftp-port"), 2222));
    }

    /**
     * Starts the stand-ins and returns when they answer; they run until the returned context is closed.
     *
     * @param port the port of the web server, 0 for a free one ({@code local.server.port} of the context tells which)
     * @param data the folder in which {@code sandbox/} keeps the books
     * @param sftpPort the port of the SFTP server, 0 for a free one
     */
    public static ConfigurableApplicationContext run(int port, Path data, int sftpPort) {
        return application().run(arguments(port, data, sftpPort));
    }

    /** Within a hub the hub's clock is used. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SandboxApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF);
    }

    /** The hub's own configuration file is left aside: it speaks of databases and sign-in. */
    static String[] arguments(int port, Path data, int sftpPort) {
        return new String[] {
            "--spring.config.name=sandbox",
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--hub.data=" + data,
            "--hub.sandbox.enabled=true",
            "--hub.sandbox.sftp-port=" + sftpPort
        };
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
