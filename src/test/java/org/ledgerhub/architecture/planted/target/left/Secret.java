package org.ledgerhub.architecture.planted.target.left;

/** Something that only its own sub-package should know. */
public record Secret(String value) {}
