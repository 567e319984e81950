package org.ledgerhub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * An invoice of the demo under a number of its own: it books without a person.
 *
 * @param number that no other paper has
 * @param content UBL
 */
record DemoPaper(String number, byte[] content) {

    /** The invoice in this file of the demo, in an envelope of its own if it has one, such as {@code garage-noord/2026-09-02-nexio-internet-21.xml}. */
    static DemoPaper of(String file) {
        String number = "DP-" + UUID.randomUUID().toString().substring(0, 8);
        try (InputStream in = DemoPaper.class.getResourceAsStream("/demo/" + file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("<cbc:ID>[^<]+</cbc:ID>", "<cbc:ID>" + number + "</cbc:ID>")
                    .replaceFirst("InstanceIdentifier>[^<]+<", "InstanceIdentifier>" + UUID.randomUUID() + "<");
            return new DemoPaper(number, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
