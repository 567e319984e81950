package org.ledgerhub.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.target.Calls;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;
import org.springframework.transaction.support.TransactionTemplate;

/** The session of one claim on a lane: it knows the fence, and whether a write may have begun. */
final class LaneSession implements Session {
    private final Session reading;
    private final Claim claim;
    private final Lanes lanes;
    private final DeliveryRows rows;
    private final TransactionTemplate transaction;
    private final BooleanSupplier ending;
    private final List<DeliveryRows.StepTold> told = new ArrayList<>();
    private boolean writing;

    /** @param ending whether the hub is about to end */
    LaneSession(
            Session reading,
            Claim claim,
            Lanes lanes,
            DeliveryRows rows,
            TransactionTemplate transaction,
            BooleanSupplier ending) {
        this.reading = reading;
        this.claim = claim;
        this.lanes = lanes;
        this.rows = rows;
        this.transaction = transaction;
        this.ending = ending;
    }

    /** Whether a write may have begun since the last time this was asked to forget. */
    boolean writing() {
        return writing;
    }

    /** Stores the steps told so far, in the caller's transaction, and forgets that anything was written. */
    void settle() {
        storeSteps();
        writing = false;
    }

    @Override
    public void step(Delivery delivery, Step step, Step.State state, @Nullable String detail) {
        told.add(new DeliveryRows.StepTold(delivery.id(), step, state, detail));
        if (state != Step.State.DONE) {
            transaction.executeWithoutResult(status -> storeSteps());
        }
    }

    /**
     * One statement checks the lane and stores the key, and nothing is sent before it stands. Steps that are done are
     * stored when the round is settled: a crash before that leaves them to the look-up.
     */
    @Override
    public void plan(Delivery delivery, String naturalKey) {
        if (!lanes.plan(claim, delivery.id(), naturalKey)) {
            lanes.renew(claim);
            if (!lanes.plan(claim, delivery.id(), naturalKey)) {
                throw new LaneLost("Another process took the lane over.");
            }
        }
        writing = true;
    }

    @Override
    public void fence() {
        lanes.fence(claim);
        writing = true;
    }

    private void storeSteps() {
        rows.steps(told);
        told.clear();
    }

    @Override
    public String connection() {
        return reading.connection();
    }

    @Override
    public String remoteDossier() {
        return reading.remoteDossier();
    }

    @Override
    public @Nullable String setting(String field) {
        return reading.setting(field);
    }

    @Override
    public @Nullable String secret(String field) {
        return reading.secret(field);
    }

    @Override
    public String token() {
        return reading.token();
    }

    @Override
    public void refused(String token) {
        reading.refused(token);
    }

    @Override
    public Calls calls() {
        return reading.calls();
    }

    @Override
    public MasterData masterData() {
        return reading.masterData();
    }

    @Override
    public boolean ending() {
        return ending.getAsBoolean();
    }

    @Override
    public Clock clock() {
        return reading.clock();
    }
}
