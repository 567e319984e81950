package org.ledgerhub.architecture.planted.format.right;

import org.ledgerhub.architecture.planted.format.left.Secret;

/** Knows a neighbour. */
public record Neighbour(Secret secret) {}
