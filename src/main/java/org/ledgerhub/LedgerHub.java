package org.ledgerhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hub as a Spring Boot application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LedgerHub {
    public static void main(String[] arguments) {
        SpringApplication.run(LedgerHub.class, arguments);
    }
}
