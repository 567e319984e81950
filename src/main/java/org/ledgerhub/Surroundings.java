package org.ledgerhub;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.ledgerhub.office.HubProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the packages are handed from outside: the time, the way passwords are hashed, where the hub listens. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

    /** The machine's clock; {@code hub.clock-ahead} sets it wrong on purpose, to rehearse what then happens. */
    @Bean
    Clock clock(@Value("${hub.clock-ahead:PT0S}") Duration ahead) {
        return Clock.offset(Clock.systemUTC(), ahead);
    }

    @Bean
    @ConditionalOnProperty(name = "hub.cluster.enabled", havingValue = "true")
    OwnFolder ownFolder(HubSettings settings) throws IOException {
        return new OwnFolder(settings.data());
    }

    @Bean
    HubProcess hubProcess(ObjectProvider<OwnFolder> cluster) {
        OwnFolder folder = cluster.getIfAvailable();
        return folder == null ? new HubProcess(UUID.randomUUID().toString(), true) : folder.process();
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
