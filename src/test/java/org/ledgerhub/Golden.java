package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what a test expects; with {@code -Dgolden=rewrite} they are written anew, and a person reads the difference. */
public final class Golden {
    private Golden() {}

    /** Whether golden files are to be written in this run. */
    public static boolean rewrites() {
        return "rewrite".equals(System.getProperty("golden"));
    }

    /** The file tells exactly this. */
    public static void tells(Path file, String text) throws IOException {
        if (rewrites()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("write it anew with -Dgolden=rewrite and read the difference")
                .hasContent(text);
    }
}
