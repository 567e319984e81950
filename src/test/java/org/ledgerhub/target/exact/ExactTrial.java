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
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.sandbox.exact.ExactCaller;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.StandInTrial;
import org.ledgerhub.target.Target;

/** The stand-in of Exact Online, over real HTTP. */
final class ExactTrial implements StandInTrial {
    private static final List<String> DIVISIONS = List.of("1001001", "1001002", "1001003", "1001004");

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
    public RunningSandbox sandbox() {
        return signedIn().sandbox;
    }

    @Override
    public String standIn() {
        return "exact";
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
    public long entries() throws IOException, InterruptedException {
        return signedIn().sandbox.books("exact").path("entries").size() - 1;
    }

    /** Four divisions with a journal of purchases, one of sales and one of a bank account each. */
    @Override
    public Lane lane(int n) {
        String id = UUID.randomUUID().toString();
        Delivery delivery = switch (n / DIVISIONS.size()) {
            case 0 -> Postings.purchase(id);
            case 1 -> Postings.sale(id);
            default -> Postings.statement(id, "0.00");
        };
        return new Lane(session.lane(DIVISIONS.get(n % DIVISIONS.size())), delivery);
    }

    @Override
    public String relation(String name, String vatId) throws IOException, InterruptedException {
        return signedIn()
                .caller
                .created(
                        "crm/Accounts",
                        "{\"Name\":\"" + name + "\",\"VATNumber\":\"" + vatId + "\",\"IsSupplier\":true}");
    }

    @Override
    public long relations(String vatId) throws IOException, InterruptedException {
        return ExactCaller.rows(signedIn().caller.get("crm/Accounts?$select=ID&$filter=VATNumber eq '" + vatId + "'"))
                .size();
    }

    /** Sixty calls in a minute are its own limit; a stand-in told of another one would count in other minutes. */
    @Override
    public void limitCalls(int perMinute) {
        if (perMinute != 60) {
            StandInTrial.super.limitCalls(perMinute);
        }
    }
}
