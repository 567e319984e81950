package org.ledgerhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A purchase invoice of {@code bakkerij-peeters} as a file, under a number of its own. */
public final class BakeryInvoice {
    /** The telephone company, whose invoices book without a person. */
    private static final String TELEPHONE_COMPANY = "BE0550011279";

    private static final Path FILE = Path.of("src/test/resources/try/domestic-21-services.xml");
    private static final AtomicInteger NUMBER = new AtomicInteger(7000);

    private BakeryInvoice() {}

    /** One of the telephone company under this number: it books without a person. */
    public static byte[] numbered(String number) {
        return of(TELEPHONE_COMPANY, number);
    }

    /** One of the telephone company that no test sent before. */
    public static byte[] unseen() {
        return unseenFrom(TELEPHONE_COMPANY);
    }

    /** One of a Belgian supplier, by VAT number, that no test sent before. */
    public static byte[] unseenFrom(String supplier) {
        return of(supplier, "T-" + NUMBER.incrementAndGet());
    }

    private static byte[] of(String supplier, String number) {
        try {
            return Files.readString(FILE)
                    .replace("2026-00417", number)
                    .replace(TELEPHONE_COMPANY, supplier)
                    .replace(TELEPHONE_COMPANY.substring(2), supplier.substring(2))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
