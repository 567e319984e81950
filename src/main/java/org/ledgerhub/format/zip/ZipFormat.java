package org.ledgerhub.format.zip;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Container;
import org.ledgerhub.format.Contents;
import org.ledgerhub.format.Format;
import org.ledgerhub.format.Head;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Source;

/** Zip archives: each file in them is a document file of its own. Office documents, which are zip archives too, are none. */
@AutoService(Format.class)
public final class ZipFormat implements Container {
    private static final long LARGEST = 512L * 1024 * 1024;
    private static final int NAME_OF_FIRST = 30;

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public Match recognises(Head head) {
        String start = head.latin1();
        boolean zip = start.startsWith("PK\3\4") || start.startsWith("PK\5\6");
        return zip && !isOffice(start) ? Match.YES : Match.NO;
    }

    private static boolean isOffice(String start) {
        return start.startsWith("mimetype", NAME_OF_FIRST) || start.contains("[Content_Types].xml");
    }

    /** By its directory at the end, as people's programs read it, so that what they see is what is read. */
    @Override
    public Reading unpack(Source source, Contents contents) throws IOException {
        if (source.size() > LARGEST) {
            String message = "The archive is larger than " + LARGEST / 1024 / 1024 + " MiB.";
            return new Reading.Unreadable(Problem.error("too-large", message, "Ask the sender for smaller archives."));
        }
        Path file = Files.createTempFile("ledgerhub", ".zip");
        try {
            try (InputStream in = source.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return Archive.unpack(file, contents);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
