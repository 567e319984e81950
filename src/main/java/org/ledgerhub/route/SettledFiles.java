package org.ledgerhub.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which files of a folder are taken now: those that nobody has written to for a moment, and one that could not be
 * stored only after a pause. Camel's own "changed" lock sleeps once per file, which takes minutes for a thousand.
 */
@Component("settledFiles")
final class SettledFiles implements GenericFileFilter<Object>, ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SettledFiles.class);
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Instant> resting = new ConcurrentHashMap<>();
    private final Clock clock;

    SettledFiles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        Instant now = clock.instant();
        Instant until = resting.get(file.getAbsoluteFilePath());
        boolean quiet = file.getLastModified() <= now.minus(QUIET).toEpochMilli();
        return file.isDirectory() || quiet && (until == null || !now.isBefore(until));
    }

    @Override
    public void handleException(Throwable cause) {
        handleException("A folder could not be read", null, cause);
    }

    @Override
    public void handleException(String message, Throwable cause) {
        handleException(message, null, cause);
    }

    /** The file stays where it is, as the log was told already, and is taken again after the pause. */
    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable cause) {
        GenericFile<?> file =
                exchange == null ? null : exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE, GenericFile.class);
        if (file == null) {
            LOG.warn("{}: {}", message, cause.toString());
            return;
        }
        Instant now = clock.instant();
        resting.values().removeIf(until -> until.isBefore(now));
        resting.put(file.getAbsoluteFilePath(), now.plus(PAUSE));
    }
}
