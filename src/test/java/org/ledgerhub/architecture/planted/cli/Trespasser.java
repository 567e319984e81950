package org.ledgerhub.architecture.planted.cli;

/** Uses a room that the row of {@code cli} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.route.Trespasser used) {}
