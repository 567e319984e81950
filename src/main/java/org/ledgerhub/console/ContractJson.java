package org.ledgerhub.console;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.ledgerhub.json.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

/** The REST interface speaks the JSON of the contract, the same as storage and the command line. */
@Configuration
class ContractJson {
    @Bean
    MappingJackson2HttpMessageConverter contractJsonConverter() {
        JsonMapper mapper = Json.mapper()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        return new MappingJackson2HttpMessageConverter(mapper);
    }
}
