package org.ledgerhub.architecture.planted.office;

/** Uses a room that the row of {@code office} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.register.Trespasser used) {}
