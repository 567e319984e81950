package org.ledgerhub.target.exact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Outcome;

/**
 * How many calls an invoice with its PDF costs, counted by the stand-in itself: each batch is looked up first and then
 * booked, as the out-desk does it; masters are warm.
 */
final class ExactCallsBench {
    private static final int INVOICES = 200;

    private final SignedInSandbox signedIn;
    private final ExactTarget target = new ExactTarget();

    ExactCallsBench(SignedInSandbox signedIn) {
        this.signedIn = signedIn;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("exact-calls");
        try (SignedInSandbox signedIn = new SignedInSandbox(data)) {
            System.out.println("| batch | calls per invoice with its PDF |");
            System.out.println("|---|---|");
            for (int batch : List.of(1, 5, ExactSpec.BATCH)) {
                signedIn.sandbox.call("POST", "/sandbox/exact/_reset", "");
                long calls = new ExactCallsBench(signedIn).calls(batch);
                System.out.printf(Locale.ROOT, "| %d | %.2f |%n", batch, 1.0 * calls / INVOICES);
            }
        }
    }

    /** Books two hundred invoices and gives the calls that the stand-in counted. */
    long calls(int batch) throws Exception {
        FakeSession session = signedIn.session(Map.of());
        deliver(List.of(Postings.purchase("warm-up")), session);
        long before = counted();
        List<Delivery> invoices = new ArrayList<>();
        for (int i = 1; i <= INVOICES; i++) {
            invoices.add(Postings.purchase("p-" + i, Postings.xml("p-" + i), Postings.pdf("p-" + i)));
        }
        for (int i = 0; i < INVOICES; i += batch) {
            deliver(invoices.subList(i, Math.min(INVOICES, i + batch)), session);
        }
        return counted() - before - 1;
    }

    private void deliver(List<Delivery> batch, FakeSession session) {
        Map<Delivery, Optional<Outcome.Booked>> found = target.find(batch, session);
        if (found.values().stream().anyMatch(Optional::isPresent)) {
            throw new IllegalStateException("The books were not empty.");
        }
        for (Outcome outcome : target.book(batch, session)) {
            if (!(outcome instanceof Outcome.Booked booked)
                    || !booked.attention().isEmpty()) {
                throw new IllegalStateException("Not booked as it should be: " + outcome);
            }
        }
    }

    /** This call included. */
    private long counted() throws Exception {
        var headers = signedIn.caller.get("vat/VATCodes?$top=1").headers();
        if (headers.firstValueAsLong("X-RateLimit-Minutely-Remaining").orElse(0) == 0) {
            signedIn.sandbox.pass(java.time.Duration.ofMinutes(1));
        }
        return headers.firstValueAsLong("X-RateLimit-Limit").orElseThrow()
                - headers.firstValueAsLong("X-RateLimit-Remaining").orElseThrow();
    }
}
