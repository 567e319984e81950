package org.ledgerhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub as a Spring Boot application. */
@SpringBootApplication
public class LedgerHub {
    public static void main(String[] arguments) {
        SpringApplication.run(LedgerHub.class, arguments);
    }
}
