package org.ledgerhub.architecture.planted.target.right;

import org.ledgerhub.architecture.planted.target.left.Secret;

/** Knows a neighbour. */
public record Neighbour(Secret secret) {}
