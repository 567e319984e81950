package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.ledgerhub.target.StandInTrial;
import org.ledgerhub.target.Target;

/** The stand-in of Odoo 19, over real HTTP; a booking is the call that posts the draft. */
final class OdooTrial implements StandInTrial {
    private static final List<String> COMPANIES = List.of("1", "2", "3", "4");

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

    @Override
    public RunningSandbox sandbox() {
        return Objects.requireNonNull(sandbox);
    }

    @Override
    public String standIn() {
        return "odoo";
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
    public void loseNextAnswer(boolean booked) {
        session().atNextEntry(() -> faults(losing(booked)));
    }

    @Override
    public long entries() throws IOException, InterruptedException {
        return sandbox().books("odoo").path("entries").size() - 1;
    }

    /** Four companies with a journal of purchases, one of sales and one of a bank account each. */
    @Override
    public Lane lane(int n) {
        String id = UUID.randomUUID().toString();
        String number = "N-" + id.substring(0, 8);
        Delivery delivery = switch (n / COMPANIES.size()) {
            case 0 -> OdooBooks.purchase(id, number, List.of());
            case 1 ->
                OdooBooks.invoice(
                        id,
                        number,
                        Posting.Kind.SALE,
                        "121.00",
                        List.of(
                                OdooBooks.line(Role.BASE, "700000", null, "100.00", "be-sale-21"),
                                OdooBooks.line(Role.VAT, "451000", null, "21.00", "be-sale-21"),
                                OdooBooks.line(Role.RELATION, "400000", "121.00", null, null)),
                        List.of());
            default ->
                OdooBooks.statement(
                        id,
                        number,
                        "0.00",
                        "50.00",
                        List.of(OdooBooks.line(Role.SUSPENSE, "499000", null, "50.00", null, null, "1")));
        };
        return new Lane(session().lane(COMPANIES.get(n % COMPANIES.size())), delivery);
    }

    /** A key that somebody ended comes back when a person enters a new one. */
    @Override
    public boolean signsInAgain() {
        return false;
    }

    @Override
    public String relation(String name, String vatId) throws IOException, InterruptedException {
        return ask("create", "{\"vals_list\":[{\"name\":\"" + name + "\",\"vat\":\"" + vatId + "\",\"country_id\":1}]}")
                .path(0)
                .asText();
    }

    @Override
    public long relations(String vatId) throws IOException, InterruptedException {
        return ask("search", "{\"domain\":[[\"vat\",\"=\",\"" + vatId + "\"]]}").size();
    }

    private JsonNode ask(String method, String body) throws IOException, InterruptedException {
        return sandbox()
                .call(
                        "POST",
                        "/sandbox/odoo/json/2/res.partner/" + method,
                        body,
                        "Authorization",
                        "bearer " + OdooBooks.KEY)
                .json();
    }
}
