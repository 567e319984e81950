package org.ledgerhub.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.register.Original;
import org.ledgerhub.register.Status;

/** An original as the REST interface shows it, with the submissions that came out of it. */
record OriginalView(
        Brief original,
        List<Original.Brief> submissions,
        Original.@Nullable Reading reading,
        @Nullable Problem problem,
        @Nullable String note) {

    /** The file itself. */
    record Brief(
            String id,
            String sha256,
            String fileName,
            long size,
            @Nullable String channel,
            @Nullable Instant received) {
        static Brief of(Original original) {
            return new Brief(
                    original.id(),
                    original.sha256(),
                    original.fileName(),
                    original.size(),
                    original.channel(),
                    original.received());
        }
    }

    /** The answer to a file that was sent. */
    static OriginalView received(Original original, boolean known) {
        return new OriginalView(Brief.of(original), original.submissions(), null, null, known ? note(original) : null);
    }

    static OriginalView of(Original original) {
        return new OriginalView(
                Brief.of(original), original.submissions(), original.reading(), original.problem(), null);
    }

    private static @Nullable String note(Original original) {
        boolean dismissed = original.submissions().stream().anyMatch(s -> s.status() == Status.DISMISSED);
        boolean held = original.submissions().stream().anyMatch(s -> s.status() == Status.HELD);
        if (dismissed) {
            return "This file was here before and is set aside.";
        }
        return held ? "This file was here before and is held." : null;
    }
}
