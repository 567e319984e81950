package org.ledgerhub.architecture.planted.sandbox.right;

import org.ledgerhub.architecture.planted.sandbox.left.Secret;

/** Knows a neighbour. */
public record Neighbour(Secret secret) {}
