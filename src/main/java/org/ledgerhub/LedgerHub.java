package org.ledgerhub;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hub as a Spring Boot application, which serves unless its arguments ask for something else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LedgerHub {
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).equals(List.of("--version"))) {
            System.out.println("LedgerHub " + version() + " (Java " + Runtime.version() + ")");
            return;
        }
        SpringApplication.run(LedgerHub.class, arguments);
    }

    /** The version that was built, from what the build left beside the classes. */
    public static String version() throws IOException {
        Properties build = new Properties();
        try (InputStream in = LedgerHub.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("build.version", "unknown");
    }
}
