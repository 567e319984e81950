package org.ledgerhub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.ledgerhub.cli.CommandLineDoor;
import org.ledgerhub.route.RouteLint;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hub as a Spring Boot application, which serves unless its arguments ask for something else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LedgerHub {
    public static void main(String[] arguments) throws IOException {
        // The engine of the published rules offers itself to everybody, and takes a second to load.
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        if (CommandLineDoor.serves(arguments)) {
            SpringApplication.run(LedgerHub.class, CommandLineDoor.settings(arguments));
        } else {
            String version = "LedgerHub " + version() + " (Java " + Runtime.version() + ")";
            int exit =
                    CommandLineDoor.run(arguments, version, LedgerHub::routeFindings, new StoredAudit(System.getenv()));
            if (exit != 0) {
                System.exit(exit);
            }
        }
    }

    private static List<CommandLineDoor.Found> routeFindings(Path folder) throws IOException {
        return RouteLint.check(folder).stream()
                .map(finding -> new CommandLineDoor.Found(finding.file(), finding.problem()))
                .toList();
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
