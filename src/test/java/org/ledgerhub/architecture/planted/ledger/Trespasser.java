package org.ledgerhub.architecture.planted.ledger;

/** Uses a room that the row of {@code ledger} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.format.Trespasser used) {}
