package org.ledgerhub.architecture.planted.mapping.unmarked;

/** Stands in a package without a package-info. */
public record Loose(String text) {}
