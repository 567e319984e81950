package org.ledgerhub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.SecurityFilterChain;

class SandboxApplicationTest {

    @Test
    void runsWithoutDatabaseRoutesAndSignIn(@TempDir Path data) {
        // when
        try (var running = SandboxApplication.run(0, data, 0)) {
            // then
            assertThat(running.getBeansOfType(StandIn.class).values())
                    .extracting(StandIn::name)
                    .contains("octopus", "sftp", "folder");
            assertThat(running.getBeansOfType(DataSource.class)).isEmpty();
            assertThat(running.getBeansOfType(CamelContext.class)).isEmpty();
            assertThat(running.getBeansOfType(SecurityFilterChain.class)).isEmpty();
            assertThat(data.resolve("sandbox/octopus.jsonl")).exists();
        }
    }

    @Test
    void nothingIsThereWhenSwitchedOff(@TempDir Path data) throws Exception {
        // given
        String[] off = Arrays.stream(SandboxApplication.arguments(0, data, 0))
                .map(argument -> argument.replace("enabled=true", "enabled=false"))
                .toArray(String[]::new);

        // when
        try (var running = (ServletWebServerApplicationContext)
                SandboxApplication.application().run(off)) {
            URI books = URI.create("http://127.0.0.1:" + running.getWebServer().getPort() + "/sandbox/octopus/_books");
            int status = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(books).build(), BodyHandlers.discarding())
                    .statusCode();

            // then
            assertThat(status).isEqualTo(404);
            assertThat(running.getBeansOfType(StandIn.class)).isEmpty();
            assertThat(Files.exists(data.resolve("sandbox"))).isFalse();
        }
    }

    @Test
    void anotherMachineIsRefused() throws Exception {
        // when / then
        assertThat(statusFor("192.0.2.7")).isEqualTo(403);
        assertThat(statusFor("127.0.0.1")).isEqualTo(200);
        assertThat(statusFor(InetAddress.getByName("::1").getHostAddress())).isEqualTo(200);
    }

    private static int statusFor(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sandbox/octopus/_books");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LoopbackFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
