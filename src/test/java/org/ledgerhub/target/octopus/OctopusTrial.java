package org.ledgerhub.target.octopus;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;
import org.ledgerhub.sandbox.RunningSandbox;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FakeSession;
import org.ledgerhub.target.Samples;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetTrial;

/** The stand-in of Octopus, over real HTTP. */
final class OctopusTrial implements TargetTrial {
    private static final String UNKNOWN_ACCOUNT = "699999";
    private final OctopusTarget target = new OctopusTarget();
    private @Nullable RunningSandbox sandbox;
    private FakeSession session = new FakeSession(Map.of(), Map.of());

    /** One booking stands there before the trial, so that the relation is known and one write is one booking. */
    @Override
    public void open(Path folder) {
        sandbox = new RunningSandbox(folder);
        session = new FakeSession(
                        Map.of(
                                "url", sandbox().address() + "/sandbox/octopus",
                                "user", "demo",
                                "softwareHouse", "5f0c7a52-5d3c-4d69-9f0c-0c5b3a1d8a11",
                                "createRelations", "true",
                                "roundingCodePurchase", "NSA",
                                "roundingCodeSale", "NST"),
                        Map.of("password", "demo"))
                .on("1", MasterData.EMPTY)
                .at(sandbox().bean(Clock.class));
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
        return session;
    }

    @Override
    public Delivery accepted() {
        return accepted(List.of());
    }

    /** A new delivery that is taken, with these files. */
    Delivery accepted(List<Delivery.File> files) {
        String id = UUID.randomUUID().toString();
        return delivery(Samples.posting(id, "P-" + id.substring(0, 8)), files);
    }

    /** How many calls came, signing in left aside. */
    long calls() throws IOException, InterruptedException {
        return sandbox().calls("octopus");
    }

    @Override
    public Delivery refused() {
        Posting sample = Objects.requireNonNull(accepted().posting());
        PostingLine base = sample.lines().getFirst();
        PostingLine unknown = new PostingLine(
                base.role(),
                UNKNOWN_ACCOUNT,
                new BigDecimal("121.00"),
                null,
                base.vat(),
                null,
                base.rate(),
                null,
                Map.of(),
                null,
                null,
                null,
                PostingLine.Whys.NONE);
        return delivery(with(sample, List.of(unknown, sample.lines().getLast())), List.of());
    }

    private static Posting with(Posting of, List<PostingLine> lines) {
        return new Posting(
                of.id(),
                of.kind(),
                of.journal(),
                of.date(),
                of.documentDate(),
                of.period(),
                of.dueDate(),
                of.currency(),
                of.rate(),
                of.number(),
                of.reference(),
                of.structuredCommunication(),
                of.relation(),
                null,
                null,
                of.gross(),
                null,
                null,
                of.mapping(),
                lines);
    }

    private static Delivery delivery(Posting posting, List<Delivery.File> files) {
        return new Delivery(
                posting.id(),
                Delivery.Purpose.BOOKS,
                "bakkerij-peeters",
                Delivery.Kind.PURCHASES,
                posting.date(),
                posting.journal(),
                posting.number(),
                posting.id(),
                posting,
                Map.of("be-21-services", "D21"),
                null,
                false,
                files);
    }

    @Override
    public void down() throws IOException, InterruptedException {
        sandbox().faults("octopus", "{\"down\":true}");
    }

    @Override
    public void up() throws IOException, InterruptedException {
        sandbox().call("DELETE", "/sandbox/octopus/_faults", "");
    }

    @Override
    public void loseNextAnswer(boolean booked) {
        String when = booked ? "after" : "before";
        session.atNextPlan(() -> {
            try {
                sandbox().faults("octopus", "{\"loseAnswerPercent\":100,\"loseAnswer\":\"" + when + "\"}");
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Override
    public long entries() throws IOException, InterruptedException {
        return sandbox().books("octopus").path("entries").size() - 1;
    }

    @Override
    public void close() {
        sandbox().close();
    }
}
