package org.ledgerhub;

import java.net.InetAddress;
import java.time.Clock;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the packages are handed from outside: the time, the way passwords are hashed, where the hub listens. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    /** The demo's sign-ins are known to everybody: nobody outside this machine may reach them. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackInTheDemo(HubSettings settings) {
        return server -> {
            if (settings.demo()) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
