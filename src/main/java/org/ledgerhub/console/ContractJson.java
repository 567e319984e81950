package org.ledgerhub.console;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.ledgerhub.json.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** The REST interface speaks the JSON of the contract; a field it does not know is refused, since it is a misspelt one. */
@Configuration
class ContractJson {
    @Bean
    MappingJackson2HttpMessageConverter contractJsonConverter() {
        JsonMapper mapper = Json.mapper()
                .rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new MappingJackson2HttpMessageConverter(mapper);
    }
}
