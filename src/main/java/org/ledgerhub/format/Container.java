package org.ledgerhub.format;

import java.io.IOException;

/** A format whose files hold other files (Splitter): an archive, a mail. Each of them is read as if it had come by itself. */
public interface Container extends Format {

    /**
     * Takes the inner files out, one by one, and gives them to be read.
     *
     * @return {@link Reading.Unreadable} only when nothing was given yet; else what {@link Contents#read} tells
     * @throws IOException only when the source can't be read or the contents can't store
     */
    Reading unpack(Source source, Contents contents) throws IOException;

    /** Reads the file with the formats on the class path for what is in it. */
    @Override
    default Reading read(Source source, Sink sink) throws IOException {
        return unpack(source, new Contents(new Formats(), source, sink));
    }
}
