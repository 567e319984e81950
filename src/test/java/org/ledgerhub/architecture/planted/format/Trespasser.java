package org.ledgerhub.architecture.planted.format;

/** Uses a room that the row of {@code format} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.mapping.Trespasser used) {}
