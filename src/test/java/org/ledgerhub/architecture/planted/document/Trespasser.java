package org.ledgerhub.architecture.planted.document;

/** Uses a room that the row of {@code document} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.ledger.Trespasser used) {}
