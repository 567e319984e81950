package org.ledgerhub.architecture.planted.delivery;

/** Uses a room that the row of {@code delivery} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.route.Trespasser used) {}
