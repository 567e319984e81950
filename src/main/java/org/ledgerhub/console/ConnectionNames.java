package org.ledgerhub.console;

import java.util.Map;
import java.util.stream.Collectors;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.FirmOffice;

/** The names of a firm's connections, for places that know their ids alone. */
record ConnectionNames(Map<String, String> byId) {

    static ConnectionNames of(FirmOffice office) {
        return new ConnectionNames(
                office.connections().stream().collect(Collectors.toMap(Connection::id, Connection::name)));
    }

    public String of(String connection) {
        return byId.getOrDefault(connection, connection);
    }
}
