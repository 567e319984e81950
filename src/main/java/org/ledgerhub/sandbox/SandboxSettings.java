package org.ledgerhub.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings that the stand-ins read, under the names the hub gives them. */
@Component
@InSandbox
public final class SandboxSettings {
    private final Environment environment;

    SandboxSettings(Environment environment) {
        this.environment = environment;
    }

    /** {@code hub.data}/sandbox, where the books are kept. */
    public Path folder() {
        return Path.of(environment.getProperty("hub.data", "data"), "sandbox");
    }

    /** {@code hub.sandbox.sftp-port}; 0 takes a free one. */
    public int sftpPort() {
        return environment.getProperty("hub.sandbox.sftp-port", Integer.class, 2222);
    }

    /** {@code hub.sandbox.sftp-authorized-keys}: a file of public keys in OpenSSH's form that may sign in as well. */
    public Optional<Path> sftpAuthorizedKeys() {
        return Optional.ofNullable(environment.getProperty("hub.sandbox.sftp-authorized-keys"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    /** {@code hub.sandbox.<name>}, a number that only one stand-in knows. */
    public long number(String name, long otherwise) {
        return environment.getProperty("hub.sandbox." + name, Long.class, otherwise);
    }
}
