package org.ledgerhub.register;

/** Where a submission stands; all legal moves are in {@link Moves}. */
public enum Status {
    RECEIVED,
    READ,
    CODED,
    WAITING,
    SENDING,
    SENT,
    UNCERTAIN,
    HELD,
    BOOKED,
    DUPLICATE,
    DISMISSED
}
