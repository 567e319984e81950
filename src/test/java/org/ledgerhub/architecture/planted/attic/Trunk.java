package org.ledgerhub.architecture.planted.attic;

/** Stands in a package that no table names. */
public record Trunk(String label) {}
