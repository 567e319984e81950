package org.ledgerhub.target;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.MasterData;

/** What a target gets to work with for one connection and one set of books; supplied by the delivery desk. */
public interface Session {

    /** Id of the connection, key of a target's caches. */
    String connection();

    /** Key of the set of books in the package. */
    String remoteDossier();

    /** Value of a field of the {@link Spec}, of the link first, then of the connection, then the field's default. */
    @Nullable
    String setting(String field);

    /** Decrypted value of a secret field; never logged. */
    @Nullable
    String secret(String field);

    /**
     * Access token of the connection's sign-in, valid for at least another half minute; renewed when needed, by one
     * process at a time, and stored before it is given out.
     *
     * @throws TargetFailure {@code sign-in-lost} when a person must sign in again, {@code target-down} when it can't be
     *     renewed now
     */
    String token();

    /**
     * Tells that the package no longer takes this token, though it should still live: the next {@link #token} is
     * another one, or throws.
     */
    void refused(String token);

    /** What may still be asked of the package. */
    Calls calls();

    /** Master data fetched last; {@link MasterData#EMPTY} when none was. */
    MasterData masterData();

    /**
     * Says that a step of a delivery reached a state. What failed or is uncertain is stored at once; what is done is
     * stored with the next plan, at the latest when the delivery is settled, since a look-up tells it anyway.
     */
    void step(Delivery delivery, Step step, Step.State state, @Nullable String detail);

    /** Stores the natural key that the next write will use, and checks the fence, in one transaction. */
    void plan(Delivery delivery, String naturalKey);

    /**
     * Checks immediately before a write that the lane is still ours.
     *
     * @throws LaneLost when another process took it over: write nothing
     */
    void fence();

    /**
     * Whether the hub is about to end: {@link Target#book} begins with no further delivery and gives the outcomes it has;
     * those left out wait for the next start.
     */
    default boolean ending() {
        return false;
    }

    /** The hub's clock. */
    Clock clock();

    /** The lane was taken over by another process. */
    final class LaneLost extends RuntimeException {
        public LaneLost(String message) {
            super(message);
        }
    }
}
