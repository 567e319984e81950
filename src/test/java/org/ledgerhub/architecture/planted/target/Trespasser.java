package org.ledgerhub.architecture.planted.target;

/** Uses a room that the row of {@code target} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.office.Trespasser used) {}
