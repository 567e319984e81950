package org.ledgerhub.office;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office needs to know of the program ({@code hub.*}).
 *
 * @param data folder of everything the hub keeps
 * @param port the hub's own port, where the stand-ins answer unless {@code sandbox.url} says otherwise
 * @param demo whether the demo firms are there
 * @param secretKey key that encrypts the secrets, as {@code secret.key} holds it; absent: that file, made once
 * @param sandbox where the stand-ins are
 */
@ConfigurationProperties("hub")
record OfficeSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("true") boolean demo,
        @Nullable String secretKey,
        @DefaultValue Sandbox sandbox) {

    /**
     * Where the stand-ins are.
     *
     * @param url scheme, host and port; absent: this hub
     * @param sftpPort port of the SFTP stand-in
     */
    record Sandbox(
            @Nullable String url, @DefaultValue("2222") int sftpPort) {}

    /** Scheme, host and port of the stand-ins. */
    String standIns() {
        return sandbox.url() == null ? "http://127.0.0.1:" + port : sandbox.url();
    }
}
