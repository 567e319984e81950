package org.ledgerhub.target.dropbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What folders held when they were last read, for a minute: enough to look up what was never sent. An answer that is a
 * minute old does no harm, since Dropbox itself refuses a name that was taken meanwhile.
 */
final class RecentFolders {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final Map<String, Read> folders = new LinkedHashMap<>();

    /** Names in lower case; empty when there were too many to keep. */
    private record Read(Instant until, Optional<Set<String>> names) {}

    /** Whether there is surely no such file; empty when that has to be asked. */
    synchronized Optional<Boolean> absent(String connection, String path, Clock clock) {
        return fresh(connection, folder(path), clock)
                .flatMap(Read::names)
                .map(names -> !names.contains(path.toLowerCase(Locale.ROOT)));
    }

    /** Whether a folder was too large to read it whole for one file. */
    synchronized boolean large(String connection, String folder, Clock clock) {
        return fresh(connection, folder, clock)
                .filter(read -> read.names().isEmpty())
                .isPresent();
    }

    synchronized void keep(String connection, String folder, Optional<Set<String>> names, Clock clock) {
        folders.remove(key(connection, folder));
        if (folders.size() == MOST) {
            Iterator<String> oldest = folders.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        folders.put(key(connection, folder), new Read(clock.instant().plus(FRESH), names.map(HashSet::new)));
    }

    private Optional<Read> fresh(String connection, String folder, Clock clock) {
        return Optional.ofNullable(folders.get(key(connection, folder)))
                .filter(read -> clock.instant().isBefore(read.until()));
    }

    /** A file of ours goes to this path now. */
    synchronized void written(String connection, String path) {
        Optional.ofNullable(folders.get(key(connection, folder(path))))
                .flatMap(Read::names)
                .ifPresent(names -> names.add(path.toLowerCase(Locale.ROOT)));
    }

    private static String key(String connection, String folder) {
        return connection + ' ' + folder;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
