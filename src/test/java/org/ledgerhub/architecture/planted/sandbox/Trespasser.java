package org.ledgerhub.architecture.planted.sandbox;

/** Uses a room that the row of {@code sandbox} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.document.Trespasser used) {}
