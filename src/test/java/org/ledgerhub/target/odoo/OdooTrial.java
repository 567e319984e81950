package org.ledgerhub.target.odoo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine.Role;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetTrial;

/** The stand-in of Odoo 19, over real HTTP; a booking is the call that posts the draft. */
final class OdooTrial implements TargetTrial {
    private final OdooTarget target = new OdooTarget();
    private @Nullable RunningSandbox sandbox;
    private @Nullable FakeSession session;

    /** One entry stands there before the trial, so that the contact is known. */
    @Override
    public void open(Path folder) {
        sandbox = new RunningSandbox(folder);
        session = OdooBooks.session(sandbox, "", java.util.Map.of()).at(sandbox.bean(Clock.class));
        target.book(List.of(accepted()), session);
    }

    private RunningSandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public FakeSession session() {
        return Objects.requireNonNull(session);
    }

    @Override
    public Delivery accepted() {
        String id = UUID.randomUUID().toString();
        return OdooBooks.purchase(id, "P-" + id.substring(0, 8), List.of());
    }

    @Override
    public Delivery refused() {
        return OdooBooks.invoice(
                UUID.randomUUID().toString(),
                "P-0",
                Posting.Kind.PURCHASE,
                "121.00",
                List.of(
                        OdooBooks.line(Role.BASE, "699999", "121.00", null, null),
                        OdooBooks.line(Role.RELATION, "440000", null, "121.00", null)),
                List.of());
    }

    @Override
    public void down() throws IOException, InterruptedException {
        sandbox().faults("odoo", "{\"down\":true}");
    }

    @Override
    public void up() throws IOException, InterruptedException {
        sandbox().call("DELETE", "/sandbox/odoo/_faults", "");
    }

    @Override
    public void loseNextAnswer(boolean booked) {
        String when = booked ? "after" : "before";
        session().atNextEntry(() -> {
            try {
                sandbox().faults("odoo", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"" + when + "\"}");
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Override
    public long entries() throws IOException, InterruptedException {
        return sandbox().books("odoo").path("entries").size() - 1;
    }

    @Override
    public void close() {
        sandbox().close();
    }
}
