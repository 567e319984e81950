package org.ledgerhub.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One of the data files of a stand-in: fields parted by semicolons, the first row names them.
 *
 * @param rows all but the first
 */
public record Table(List<List<String>> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** Reads a file of {@code resources/sandbox}, such as {@code octopus/accounts.csv}. */
    public static Table of(String file) {
        try (InputStream in = Objects.requireNonNull(
                Table.class.getResourceAsStream("/sandbox/" + file), () -> "no data file " + file)) {
            return new Table(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
