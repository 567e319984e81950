package org.ledgerhub.architecture.planted.target;

import org.ledgerhub.architecture.planted.target.left.Secret;

/** A root that knows one of its sub-packages. */
public record Registry(Secret secret) {}
