package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.ledgerhub.sandbox.Json;
import org.ledgerhub.sandbox.dropbox.Contents.Content;

/** The end of an upload session: its bytes become a file. A session that was ended, well or not, is over. */
final class Finishing {
    private final DropboxStandIn dropbox;

    Finishing(DropboxStandIn dropbox) {
        this.dropbox = dropbox;
    }

    /**
     * Adds a last piece, and makes the file.
     *
     * @throws Refusal of the kind that this call has
     */
    Node finish(Argument argument, Received last) throws IOException {
        Argument cursor = argument.inner("cursor");
        if (last.size() == 0) {
            return finish(argument);
        }
        try {
            dropbox.sessions().append(cursor, last, false);
        } catch (Refusal refusal) {
            throw lookUpFailed(refusal);
        }
        ObjectNode whole = argument.json().deepCopy();
        whole.withObject("/cursor").put("offset", cursor.number("offset") + last.size());
        return finish(new Argument(whole));
    }

    /**
     * Makes the file of what came so far.
     *
     * @throws Refusal of the kind that this call has
     */
    Node finish(Argument argument) throws IOException {
        Commit commit = Commit.of(argument.inner("commit"));
        Path bytes;
        try {
            bytes = dropbox.sessions().finish(argument.inner("cursor"));
        } catch (Refusal refusal) {
            throw lookUpFailed(refusal);
        }
        Content content = dropbox.contents().keep(bytes);
        try {
            return dropbox.drive().alone(() -> dropbox.writes().file(commit, content));
        } catch (WriteRefused refused) {
            throw Refusal.of(refused.atPath());
        }
    }

    /** A refusal as an entry of a batch tells it. */
    static ObjectNode failure(Refusal refusal) {
        if (refusal.error() == null) {
            throw refusal;
        }
        ObjectNode failure = Refusal.tag("failure");
        failure.set("failure", refusal.error());
        return failure;
    }

    private static Refusal lookUpFailed(Refusal refusal) {
        if (refusal.error() == null) {
            return refusal;
        }
        ObjectNode error = Refusal.tag("lookup_failed");
        error.set("lookup_failed", Json.tree(refusal.error()));
        return Refusal.of(error);
    }
}
