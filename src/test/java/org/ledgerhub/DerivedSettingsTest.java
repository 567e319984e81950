package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DerivedSettingsTest {

    @Test
    void routesBesideTheProgramReloadInTheDemoOnly() {
        assertThat(derived(Map.of(), "camel.main.routes-reload-enabled")).isEqualTo("true");
        assertThat(derived(Map.of("hub.demo", "false"), "camel.main.routes-reload-enabled"))
                .isEqualTo("false");
        assertThat(derived(Map.of("hub.routes", "file:/etc/hub/*.camel.yaml"), "camel.main.routes-reload-enabled"))
                .isEqualTo("false");
    }

    @Test
    void kafkaIsOnOnceThereIsABroker() {
        assertThat(derived(Map.of("hub.kafka.brokers", ""), "hub.kafka.enabled"))
                .isEqualTo("false");
        assertThat(derived(Map.of("hub.kafka.brokers", "broker:9092"), "hub.kafka.enabled"))
                .isEqualTo("true");
    }

    @Test
    void whatAPersonSetsGoesFirst() {
        assertThat(derived(
                        Map.of("hub.kafka.brokers", "broker:9092", "hub.kafka.enabled", "false"), "hub.kafka.enabled"))
                .isEqualTo("false");
    }

    @Test
    void standInsInsideAreForTheDemoAndGiveWayToThoseOutside() {
        assertThat(derived(Map.of(), "hub.sandbox.enabled")).isEqualTo("true");
        assertThat(derived(Map.of("hub.demo", "false"), "hub.sandbox.enabled")).isEqualTo("false");
        assertThat(derived(Map.of("hub.sandbox.url", "http://localhost:8090"), "hub.sandbox.enabled"))
                .isEqualTo("false");
    }

    private static String derived(Map<String, Object> given, String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new DerivedSettings().postProcessEnvironment(environment, new SpringApplication());
        return String.valueOf(environment.getProperty(name));
    }
}
