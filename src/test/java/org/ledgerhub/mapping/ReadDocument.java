package org.ledgerhub.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** Documents of a file as a mapping is given them. */
public final class ReadDocument {
    private ReadDocument() {}

    /** The only document of a file. */
    public static Fixtures.Given of(Path file) throws IOException {
        return given(ReadFile.of(file).only());
    }

    /** Every document of a file; none when the file can't be read. */
    static List<Fixtures.Given> all(Path file) throws IOException {
        ReadFile read = ReadFile.of(file);
        return read.reading() instanceof Reading.Read
                ? read.parts().stream().map(ReadDocument::given).toList()
                : List.of();
    }

    private static Fixtures.Given given(ReadFile.Part part) {
        return new Fixtures.Given(part.document(), part.entries());
    }
}
