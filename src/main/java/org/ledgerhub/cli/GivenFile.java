package org.ledgerhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Formats;
import org.ledgerhub.format.Reading;
import org.ledgerhub.format.Sink;
import org.ledgerhub.format.Source;

/** Reads one file that was named on the command line. */
final class GivenFile {
    private static final Formats FORMATS = new Formats();

    static {
        // What a parser says of a file must not stand among the lines that a command prints.
        System.setProperty("logback.configurationFile", "logback-commands.xml");
    }

    private GivenFile() {}

    /** Reads it into the sink; false, and told, when the file as a whole can't be read. */
    static boolean read(Path file, Sink sink, Told told) throws IOException {
        Optional<Problem> unreadable = unreadable(file, sink);
        unreadable.ifPresent(problem -> told.problem(file.toString(), problem));
        return unreadable.isEmpty();
    }

    /** Reads it into the sink; the problem when the file as a whole can't be read. */
    static Optional<Problem> unreadable(Path file, Sink sink) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.of(Problem.error(
                    "unreadable", "There is no such file, or it can't be opened.", "Check its name and its rights."));
        }
        Reading reading = FORMATS.read(Source.of(file, file.getFileName().toString()), sink);
        return switch (reading) {
            case Reading.Read read -> Optional.empty();
            case Reading.Unreadable unreadable -> Optional.of(unreadable.problem());
        };
    }
}
