package org.ledgerhub.architecture.planted.sandbox;

import org.ledgerhub.architecture.planted.sandbox.left.Secret;

/** A root that knows one of its sub-packages. */
public record Registry(Secret secret) {}
