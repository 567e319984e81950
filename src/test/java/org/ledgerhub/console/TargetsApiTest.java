package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

@WithHub
class TargetsApiTest {
    private final Hub hub;

    TargetsApiTest(Hub hub) {
        this.hub = hub;
    }

    @Test
    void schemaOfEachTargetHasExactlyTheFieldsOfItsSpec() {
        JsonNode targets = hub.demo().get("/api/targets").json().get("items");
        assertThat(targets).hasSizeGreaterThanOrEqualTo(7);
        for (JsonNode target : targets) {
            String name = target.get("name").asText();
            List<String> fields = new ArrayList<>();
            List<String> required = new ArrayList<>();
            for (JsonNode field : target.at("/spec/fields")) {
                fields.add(field.get("name").asText());
                if (field.get("required").asBoolean() && !field.hasNonNull("standard")) {
                    required.add(field.get("name").asText());
                }
            }

            JsonNode schema = hub.demo().get("/api/targets/" + name + "/schema").json();

            assertThat(schema.get("properties").fieldNames())
                    .toIterable()
                    .as(name)
                    .containsExactlyElementsOf(fields);
            assertThat(schema.path("required"))
                    .as(name)
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(required);
        }
    }

    @Test
    void choicesNumbersAndSecretsAreTold() {
        JsonNode octopus = hub.demo().get("/api/targets/octopus/schema").json().get("properties");
        JsonNode sftp = hub.demo().get("/api/targets/sftp/schema").json().get("properties");

        assertThat(octopus.at("/signIn/enum")).extracting(JsonNode::asText).containsExactly("password", "page");
        assertThat(octopus.at("/password/writeOnly").asBoolean()).isTrue();
        assertThat(sftp.at("/port/pattern").asText()).isEqualTo("^[0-9]{1,9}$");
    }

    @Test
    void targetThatDoesNotExistHasNoSchema() {
        assertThat(hub.demo().get("/api/targets/nothing/schema").status()).isEqualTo(404);
    }
}
