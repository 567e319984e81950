package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.dropbox.Contents.Content;

/**
 * What stands, or stood, at a path: a file, a folder, or the memory of one that was deleted.
 *
 * @param tag {@code file}, {@code folder} or {@code deleted}
 * @param path as it was written, without a slash at its end
 * @param id stays with a file whatever its revision
 * @param rev names a revision of a file; absent of folders
 * @param content absent of folders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Node(
        String tag,
        String path,
        String id,
        @Nullable String rev,
        @Nullable Content content,
        Instant at) {
    static final String FILE = "file";
    static final String FOLDER = "folder";
    static final String DELETED = "deleted";

    /** Names are compared without case. */
    static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    String key() {
        return key(path);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean is(String wanted) {
        return tag.equals(wanted);
    }
}
