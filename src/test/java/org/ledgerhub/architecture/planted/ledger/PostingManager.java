package org.ledgerhub.architecture.planted.ledger;

/** A name that would fit anything. */
public record PostingManager(String name) {}
