package org.ledgerhub.architecture.planted.document;

import java.sql.Connection;

/** A vocabulary that knows a database. */
public record Connected(Connection[] connections) {}
