package org.ledgerhub.target;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;

/**
 * One accounting package or hand-over place (Channel Adapter). A Spring component, stateless but for caches keyed by
 * connection.
 */
public interface Target {

    /** Name in settings, routes and mappings: {@code octopus}, {@code sftp} … */
    String name();

    /** What it needs, can and allows. */
    Spec spec();

    /**
     * The sets of books (dossiers, divisions, folders, companies) that the sign-in of the session can see.
     *
     * @throws TargetFailure when it can't be asked
     */
    List<RemoteDossier> dossiers(Session session);

    /**
     * Master data of the session's remote dossier.
     *
     * @throws TargetFailure when it can't be asked
     */
    MasterData masterData(Session session);

    /**
     * Books what one lane holds, in order, at most {@code spec().maxBatch()} at a time. Calls {@link Session#fence()}
     * immediately before each write and {@link Session#plan} before a write that has a natural key; tells each step.
     *
     * @return one outcome per delivery in the same order; after an outcome that blocks (unreachable, uncertain), or
     *     when {@link Session#ending}, the rest may be left out
     */
    List<Outcome> book(List<Delivery> lane, Session session);

    /**
     * Looks the deliveries up in the package: before the first booking, after a lost answer, and to read back.
     * Compares gross, net, VAT per code, date and period. What stands there more than once has a problem
     * {@code booked-twice} in its attention.
     *
     * @return an entry for each delivery; empty when it surely is not there
     * @throws TargetFailure when it can't be asked: then nothing is known
     */
    Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session);

    /**
     * Adds the files that an entry lacks, after {@link Step#ATTACHMENT} failed; those that are there are left alone.
     * The target tells the step again. A target whose files go with the entry has nothing to add.
     *
     * @return the entry with what it still lacks in its attention
     * @throws TargetFailure when the package can't be asked, or does not show the entry
     */
    default Outcome.Booked attach(Delivery delivery, Session session) {
        return find(List.of(delivery), session)
                .getOrDefault(delivery, Optional.empty())
                .orElseThrow(() -> new TargetFailure(Problem.error(
                        "target-refused",
                        "The package does not show the entry.",
                        "Look whether somebody removed it there.")));
    }

    /**
     * The entry of a delivery as it stands in the package, in its own accounts and codes, for comparing; empty when
     * there is none, or when the package shows less than a whole entry.
     *
     * @throws TargetFailure when it can't be asked
     */
    default Optional<Posting> inLedger(Delivery delivery, Session session) {
        return Optional.empty();
    }

    /**
     * When the sign-in of the session ends by itself, so that a person can be warned; empty when it does not, or when
     * the package does not tell.
     *
     * @throws TargetFailure when it can't be asked
     */
    default Optional<Instant> signInEnds(Session session) {
        return Optional.empty();
    }

    /**
     * A set of books at the package.
     *
     * @param id key in the package
     * @param name name in the package
     * @param vatId for matching with our dossiers
     */
    record RemoteDossier(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String vatId) {}
}
