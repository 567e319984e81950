package org.ledgerhub.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Trigger;
import org.ledgerhub.target.Delivery;

/**
 * A client in the table of all clients: what is to be done for it, and whether its connections work.
 *
 * @param dossier id
 * @param name of the client
 * @param active whether documents are taken for it
 * @param toCheck documents that wait for a person
 * @param toSend documents that wait for their trigger
 * @param underWay documents that go on by themselves
 * @param uncertain documents that may stand in the package
 * @param missingStatements statements that wait for one before them
 * @param lastReceived when its last document came, absent when none did
 * @param connections those that serve it
 * @param triggers kinds that are not sent at once
 */
public record ClientLine(
        String dossier,
        String name,
        boolean active,
        long toCheck,
        long toSend,
        long underWay,
        long uncertain,
        long missingStatements,
        @Nullable Instant lastReceived,
        List<Served> connections,
        List<Trigger> triggers) {
    public ClientLine {
        connections = List.copyOf(connections);
        triggers = List.copyOf(triggers);
    }

    /** A connection that serves a client. */
    public record Served(
            String connection, String name, String target, Connection.Status status, Delivery.Purpose purpose) {}
}
