package org.ledgerhub.architecture.planted.console;

/** Uses a room that the row of {@code console} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.cli.Trespasser used) {}
