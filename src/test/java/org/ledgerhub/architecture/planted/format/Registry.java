package org.ledgerhub.architecture.planted.format;

import org.ledgerhub.architecture.planted.format.left.Secret;

/** A root that knows one of its sub-packages. */
public record Registry(Secret secret) {}
