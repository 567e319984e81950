package org.ledgerhub.architecture.planted.mapping;

/** Uses a room that the row of {@code mapping} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.office.Trespasser used) {}
