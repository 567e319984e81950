package org.ledgerhub.route;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/**
 * Lets a file through when nobody has written to it for a moment. Camel's own "changed" lock sleeps once per file,
 * which takes minutes for a thousand of them.
 */
@Component("settledFiles")
final class SettledFiles implements GenericFileFilter<Object> {
    private static final Duration QUIET = Duration.ofMillis(700);

    private final Clock clock;

    SettledFiles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return file.isDirectory() || file.getLastModified() <= clock.millis() - QUIET.toMillis();
    }
}
