package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a file, as much as formats need to recognise it.
 *
 * @param name file name as received
 * @param bytes the first 64 KiB, less when the file is shorter; not copied, do not write to it
 * @param size size of the whole file in bytes
 */
public record Head(String name, byte[] bytes, long size) {
    /** How many bytes a head holds at most. */
    public static final int LIMIT = 64 * 1024;

    /** The beginning of a source. */
    public static Head of(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return new Head(source.name(), in.readNBytes(LIMIT), source.size());
        }
    }

    /** The bytes as Latin-1 text, a byte a character: for signs in ASCII whatever the encoding. */
    public String latin1() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
