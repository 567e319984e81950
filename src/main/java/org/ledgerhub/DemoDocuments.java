package org.ledgerhub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The documents of the demo's dossiers, copied to {@code demo/<dossier>/} below {@code hub.data} where they lack. */
@Component
@ConditionalOnProperty(name = "hub.demo", havingValue = "true", matchIfMissing = true)
final class DemoDocuments implements SmartInitializingSingleton {
    private static final String PLACE = "/demo/";

    private final Path folder;

    DemoDocuments(HubSettings settings) {
        this.folder = settings.data().resolve("demo");
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (Resource document : new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*/*.*")) {
                copy(document);
            }
        } catch (IOException noPlace) {
            throw new UncheckedIOException("The demo documents cannot be copied to " + folder + ".", noPlace);
        }
    }

    /** A file that is there stays as it is: somebody may have changed it on purpose. */
    private void copy(Resource document) throws IOException {
        String address = UriUtils.decode(document.getURL().toString(), StandardCharsets.UTF_8);
        Path file = folder.resolve(address.substring(address.lastIndexOf(PLACE) + PLACE.length()));
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream in = document.getInputStream()) {
            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(partial, file);
    }
}
