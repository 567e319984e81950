package org.ledgerhub.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the contract of targets is tried on one of them: a place to deliver to, and what can go wrong there. One class
 * in the package of each target, with a constructor without parameters; it is found there, no list names it.
 */
public interface TargetTrial extends AutoCloseable {

    /** A case of the contract that does not apply to every place. */
    enum Case {
        SIGN_IN_ENDS,
        FILE_REFUSED,
        PERIOD_CLOSED,
        RELATIONS,
        CALLS_LIMITED
    }

    /** Starts the place, empty; it may keep files in the folder. */
    void open(Path folder) throws Exception;

    Target target();

    /** The session that deliveries go over, always the same one. */
    FakeSession session();

    /** A new delivery that the place takes. */
    Delivery accepted();

    /** A new delivery that the place refuses. */
    Delivery refused() throws Exception;

    /** The place can't be reached until {@link #up()}. */
    void down() throws Exception;

    /** The place can be reached again, after {@link #down()} or a lost answer, and nothing else goes wrong there. */
    void up() throws Exception;

    /** The answer to the next booking is lost, after the place has booked it or before. */
    void loseNextAnswer(boolean booked) throws Exception;

    /** How many entries stand in the books of the place. */
    long entries() throws Exception;

    /** The n-th of ten lanes that lead to the place, from 0: no two share a set of books and a journal. */
    Lane lane(int n);

    /** Why a case says nothing about this place; the others apply. */
    default Map<Case, String> exempt() {
        return Map.of();
    }

    /** While the next batch is booked, after something of it was sent and before all was, its sign-in ends. */
    default void endSignIn() throws Exception {
        throw new UnsupportedOperationException("endSignIn");
    }

    /** Whether a sign-in that ended is begun again without a person. */
    default boolean signsInAgain() {
        return true;
    }

    /** Files that are sent beside an entry are refused until {@link #up()}. */
    default void refuseFiles() throws Exception {
        throw new UnsupportedOperationException("refuseFiles");
    }

    /** Names of the files that lie with the entries. */
    default List<String> files() throws Exception {
        throw new UnsupportedOperationException("files");
    }

    /** All periods of the books are closed. */
    default void closePeriods() throws Exception {
        throw new UnsupportedOperationException("closePeriods");
    }

    /** Somebody enters a supplier at the place; gives its id there. */
    default String relation(String name, String vatId) throws Exception {
        throw new UnsupportedOperationException("relation");
    }

    /** How many relations with this VAT number the place knows. */
    default long relations(String vatId) throws Exception {
        throw new UnsupportedOperationException("relations");
    }

    /** The place takes so many calls in a minute. */
    default void limitCalls(int perMinute) throws Exception {
        throw new UnsupportedOperationException("limitCalls");
    }

    /** What the place counted: calls in its busiest minute, and calls it turned away. */
    default Counted counted() throws Exception {
        throw new UnsupportedOperationException("counted");
    }

    /** Time passes at the place, and for the session. */
    default void pass(Duration time) {
        throw new UnsupportedOperationException("pass");
    }

    @Override
    void close() throws Exception;

    /** A session of its own with a delivery to go over it. */
    record Lane(FakeSession session, Delivery delivery) {}

    /** Calls that came to a place. */
    record Counted(long busiestMinute, long turnedAway) {}
}
