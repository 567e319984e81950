package org.ledgerhub.target;

import java.nio.file.Path;

/**
 * How the contract of targets is tried on one of them: a place to deliver to, and what can go wrong there. One class
 * in the package of each target, with a constructor without parameters; it is found there, no list names it.
 */
public interface TargetTrial extends AutoCloseable {

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

    /** The place can be reached again, after {@link #down()} or a lost answer. */
    void up() throws Exception;

    /** The answer to the next booking is lost, after the place has booked it or before. */
    void loseNextAnswer(boolean booked) throws Exception;

    /** How many entries stand in the books of the place. */
    long entries() throws Exception;

    @Override
    void close() throws Exception;
}
