package org.ledgerhub.architecture.planted.route;

/** Uses a room that the row of {@code route} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.console.Trespasser used) {}
