package org.ledgerhub;

import org.ledgerhub.mapping.FileMappings;
import org.ledgerhub.mapping.MappingStore;
import org.ledgerhub.mapping.Mappings;
import org.ledgerhub.register.EditedMappings;
import org.ledgerhub.register.MappingOf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the mappings come from: the folder of {@code hub.mappings}, or those that came with the program. */
@Configuration(proxyBeanMethods = false)
class MappingFiles {

    @Bean
    MappingStore mappingStore(@Value("${hub.mappings:}") String folder, JdbcClient jdbc) {
        return new EditedMappings(FileMappings.of(folder), jdbc);
    }

    @Bean
    Mappings mappings(MappingStore store) {
        return new Mappings(store);
    }

    @Bean
    MappingOf mappingOf(Mappings mappings) {
        return mappings::of;
    }
}
