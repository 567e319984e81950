package org.ledgerhub.register;

import java.util.Optional;
import org.ledgerhub.document.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files inside containers that documents came in: each document of an archive or a mail has one of its own. */
@Component
final class OwnFiles {
    /** Their place among the attachments of a document, which count from 1. */
    static final int PLACE = 0;

    private final JdbcClient jdbc;

    OwnFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The own file of a document; empty when it came outside a container. */
    Optional<Attachment> of(String original, int index) {
        return jdbc.sql("select * from attachment where original = ? and idx = ? and n = ?")
                .params(original, index, PLACE)
                .query((found, n) -> new Attachment(
                        found.getString("name"),
                        found.getString("media_type"),
                        found.getLong("size"),
                        found.getString("sha256"),
                        found.getString("description")))
                .optional();
    }
}
