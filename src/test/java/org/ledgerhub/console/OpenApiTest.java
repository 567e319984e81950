package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** The description of the interface names every call of the contract, and nothing that is not ours. */
@WithHub
class OpenApiTest {
    private final JsonNode paths;
    private final Hub hub;

    OpenApiTest(Hub hub) {
        this.hub = hub;
        paths = hub.demo().get("/v3/api-docs").json().path("paths");
    }

    @ParameterizedTest
    @CsvSource({
        "post, /api/documents",
        "get,  /api/originals/{id}",
        "get,  /api/originals/{id}/content",
        "get,  /api/submissions",
        "get,  /api/submissions/{id}",
        "post, /api/submissions/{id}/retry",
        "post, /api/submissions/{id}/approve",
        "post, /api/submissions/{id}/dismiss",
        "post, /api/submissions/{id}/overrule",
        "post, /api/submissions/{id}/replay",
        "post, /api/submissions/{id}/mark-booked",
        "post, /api/submissions/{id}/reverse",
        "get,  /api/submissions/{id}/dry-run",
        "get,  /api/connections",
        "post, /api/connections/{id}/refresh",
        "get,  /api/dossiers",
        "post, /api/dossiers/{id}/synchronise",
        "get,  /api/templates",
        "get,  /api/firms",
        "get,  /api/targets",
        "get,  /api/exports",
        "get,  /api/completeness"
    })
    void callOfTheContractIsThere(String method, String path) {
        assertThat(paths.path(path).has(method)).as(method + " " + path).isTrue();
    }

    @Test
    void nothingElseIsListed() {
        assertThat(paths.fieldNames())
                .toIterable()
                .allSatisfy(path -> assertThat(path).startsWith("/api/"));
    }

    @Test
    void pageOfTheInterfaceIsServed() {
        assertThat(hub.demo().get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
