package org.ledgerhub.architecture.planted.register;

/** Uses a room that the row of {@code register} does not name. */
public record Trespasser(org.ledgerhub.architecture.planted.delivery.Trespasser used) {}
