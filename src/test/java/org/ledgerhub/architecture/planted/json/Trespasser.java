package org.ledgerhub.architecture.planted.json;

/** Uses a room that the row of {@code json} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.format.Trespasser used) {}
