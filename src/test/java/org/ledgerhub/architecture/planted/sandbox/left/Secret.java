package org.ledgerhub.architecture.planted.sandbox.left;

/** Something that only its own sub-package should know. */
public record Secret(String value) {}
