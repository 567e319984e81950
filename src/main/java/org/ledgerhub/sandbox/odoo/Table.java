package org.ledgerhub.sandbox.odoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of one of the stand-in's data files: fields parted by semicolons, the first row names them. */
final class Table {
    private Table() {}

    static List<List<String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(
                Table.class.getResourceAsStream("/sandbox/odoo/" + file), () -> "no data file " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
