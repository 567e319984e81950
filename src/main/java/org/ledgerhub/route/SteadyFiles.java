package org.ledgerhub.route;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/**
 * Which files of a far folder are taken: those that look as they did the last time the folder was looked at, so that
 * an upload under its final name is not taken half. The clock of the other side is not asked.
 */
@Component("steadyFiles")
final class SteadyFiles implements GenericFileFilter<Object> {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Looks> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looks> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Looks(long size, long modified) {}

    @Override
    public synchronized boolean accept(GenericFile<Object> file) {
        Looks now = new Looks(file.getFileLength(), file.getLastModified());
        return file.isDirectory() || now.equals(seen.put(file.getAbsoluteFilePath(), now));
    }
}
