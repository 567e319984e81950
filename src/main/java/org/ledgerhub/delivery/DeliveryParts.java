package org.ledgerhub.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of the out-desk that tests replace. */
@Configuration(proxyBeanMethods = false)
class DeliveryParts {

    /** Real time. */
    @Bean
    Pause pause() {
        return Thread::sleep;
    }
}
