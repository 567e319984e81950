package org.ledgerhub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that follow from others or from where the program runs; whatever is set by a person goes before them. */
final class DerivedSettings implements EnvironmentPostProcessor {
    private static final Path ROUTES = Path.of("routes");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean demo = environment.getProperty("hub.demo", Boolean.class, true);
        boolean beside = Files.isDirectory(ROUTES);
        Map<String, Object> derived = new HashMap<>();
        if (demo) {
            derived.put("server.address", "127.0.0.1");
        }
        derived.put("hub.routes", beside ? "file:routes/*.camel.yaml" : "classpath:routes/*.camel.yaml");
        derived.put(
                "hub.sandbox.enabled",
                demo && environment.getProperty("hub.sandbox.url", "").isBlank());
        derived.put(
                "hub.kafka.enabled",
                !environment.getProperty("hub.kafka.brokers", "").isBlank());
        derived.put("camel.main.routes-reload-enabled", demo && beside && !environment.containsProperty("hub.routes"));
        environment.getPropertySources().addLast(new MapPropertySource("derived", derived));
    }
}
