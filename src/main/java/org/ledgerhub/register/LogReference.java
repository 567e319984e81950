package org.ledgerhub.register;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The reference on the log lines of a thread while it works on a document: the id of its submission, of each when it
 * works on several at once.
 */
public final class LogReference implements AutoCloseable {
    private static final String KEY = "ref";

    private final @Nullable String before;

    private LogReference(@Nullable String before) {
        this.before = before;
    }

    /** From now on, until it is closed. */
    public static LogReference of(String submission) {
        return of(List.of(submission));
    }

    public static LogReference of(Collection<String> submissions) {
        LogReference reference = new LogReference(MDC.get(KEY));
        MDC.put(KEY, String.join(" ", submissions));
        return reference;
    }

    /** Gives the thread back the reference that it had before. */
    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
