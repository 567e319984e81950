package org.ledgerhub.format.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/** Runs the rules on invoices of our own until they are loaded and their busiest parts are compiled. */
final class WarmUp {
    private static final int RUNS = 40;
    private static final String PEPPOL = "compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String UBL_BE = "conformant#urn:UBL.BE:1.0.0.20180214";

    private WarmUp() {}

    static void run(PublishedRules rules) {
        String peppol = text("ubl.xml");
        for (String sample : List.of(peppol, peppol.replace(PEPPOL, UBL_BE), text("cii.xml"))) {
            Sample source = new Sample(sample.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < RUNS; i++) {
                check(rules, source);
            }
        }
    }

    private static void check(PublishedRules rules, Sample source) {
        try {
            rules.check(source);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(WarmUp.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Sample(byte[] bytes) implements Source {
        @Override
        public String name() {
            return "sample.xml";
        }

        @Override
        public @Nullable String path() {
            return null;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
