package org.ledgerhub.architecture;

import static org.ledgerhub.architecture.Libraries.*;

import java.util.List;
import java.util.Map;

/**
 * The table of the house as an allow-list: what is not written here is not allowed. The same table stands for people
 * in {@code src/docs/architecture.md}; both change in one commit.
 */
final class HousePlan {
    private static final String VOCABULARIES = "document ledger";
    private static final String ROOTS = "document ledger json format mapping target office register delivery";
    private static final String INNER =
            "document ledger json format.. mapping.. target.. office.. register.. delivery..";

    static final List<Room> ROOMS = List.of(
            Room.of("document", "", JAVA, NULLNESS),
            Room.of("ledger", "document", JAVA, NULLNESS),
            Room.of("json", VOCABULARIES, JAVA, NULLNESS, JACKSON),
            Room.divided("format", VOCABULARIES, JAVA, NULLNESS, WATCHING, SERVICES, XML, PDF, MIME),
            Room.of("mapping", VOCABULARIES, JAVA, NULLNESS, WATCHING, YAML, JACKSON),
            Room.divided("target", VOCABULARIES + " json", JAVA, NULLNESS, WATCHING, SPRING, JACKSON, HTTP),
            Room.of(
                    "office",
                    VOCABULARIES + " json target",
                    JAVA,
                    NULLNESS,
                    WATCHING,
                    SPRING,
                    JDBC,
                    SECRETS,
                    HAZELCAST,
                    HTTP,
                    CALLING),
            Room.of(
                    "register",
                    VOCABULARIES + " json format mapping office target",
                    JAVA,
                    NULLNESS,
                    WATCHING,
                    SPRING,
                    JDBC,
                    HAZELCAST),
            Room.of(
                    "delivery",
                    VOCABULARIES + " json office register target",
                    JAVA,
                    NULLNESS,
                    WATCHING,
                    SPRING,
                    JDBC,
                    HAZELCAST,
                    BUCKETS),
            Room.of("route", INNER, JAVA, NULLNESS, WATCHING, SPRING, CAMEL, YAML),
            Room.of("console", ROOTS, JAVA, NULLNESS, WATCHING, SPRING, WEB, JACKSON),
            Room.of("cli", INNER + " sandbox..", JAVA, NULLNESS, WATCHING, SPRING, COMMANDS, JACKSON, HTTP),
            Room.divided("sandbox", "", JAVA, NULLNESS, WATCHING, SPRING, WEB, JACKSON, SSHD, SERVER));

    /** What single sub-packages may use beyond the row of their room. */
    static final Map<String, Libraries> EXTRAS = Map.of(
            "target.sftp",
            CAMEL,
            "target.folder",
            CAMEL,
            "target.dropbox",
            DROPBOX,
            "format.validation",
            RULES,
            "format.readable",
            PRINT);

    /** Rooms in which an amount of money may pass, so that floating point has no place there. */
    static final List<String> MONEY =
            List.of("document", "ledger", "json", "format", "mapping", "target", "office", "register", "delivery");

    private HousePlan() {}
}
