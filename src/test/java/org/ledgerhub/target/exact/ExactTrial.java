package org.ledgerhub.target.exact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetTrial;

/** The stand-in of Exact Online, over real HTTP. */
final class ExactTrial implements TargetTrial {
    private final ExactTarget target = new ExactTarget();
    private @Nullable SignedInSandbox signedIn;
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    /** One entry stands there before the trial, so that the relation is known and one write is one entry. */
    @Override
    public void open(Path folder) throws IOException, InterruptedException {
        signedIn = new SignedInSandbox(folder);
        session = signedIn.session(Map.of());
        target.book(List.of(accepted()), session);
    }

    private SignedInSandbox signedIn() {
        return Objects.requireNonNull(signedIn);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public Delivery accepted() {
        return Postings.purchase(UUID.randomUUID().toString());
    }

    /** A VAT code of sales on a purchase. */
    @Override
    public Delivery refused() {
        return Postings.delivery(Postings.invoice(
                UUID.randomUUID().toString(),
                Posting.Kind.PURCHASE,
                Postings.line(Role.BASE, "612300", "121.00", null, "be-sale-21"),
                Postings.line(Role.RELATION, "440000", null, "121.00", null)));
    }

    @Override
    public void down() throws IOException, InterruptedException {
        signedIn().sandbox.faults("exact", "{\"down\":true}");
    }

    @Override
    public void up() throws IOException, InterruptedException {
        signedIn().sandbox.call("DELETE", "/sandbox/exact/_faults", "");
    }

    @Override
    public void loseNextAnswer(boolean booked) {
        String when = booked ? "after" : "before";
        session.atNextPlan(() -> {
            try {
                signedIn().sandbox.faults("exact", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"" + when + "\"}");
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Override
    public long entries() throws IOException, InterruptedException {
        return signedIn().sandbox.books("exact").path("entries").size() - 1;
    }

    @Override
    public void close() {
        signedIn().close();
    }
}
