package org.ledgerhub.target;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ledgerhub.target.TargetTrial.Case;

/** What the trials of hand-over places have in common: files make the entry, and nobody keeps books there. */
public final class FilesAlone {
    private FilesAlone() {}

    /** Cases that say nothing about a place that takes files, and why. */
    public static Map<Case, String> exempt() {
        return Map.of(
                Case.FILE_REFUSED, "the files are the entry: without one of them nothing is sealed",
                Case.PERIOD_CLOSED, "a hand-over place knows no periods",
                Case.RELATIONS, "a hand-over place knows no relations");
    }

    /** The same for a place without sign-in and without calls that anybody counts. */
    public static Map<Case, String> exemptOnDisk() {
        Map<Case, String> exempt = new EnumMap<>(exempt());
        exempt.put(Case.SIGN_IN_ENDS, "a folder on disk asks for no sign-in");
        exempt.put(Case.CALLS_LIMITED, "nobody counts the calls to a folder on disk");
        return exempt;
    }

    /** A delivery in a folder of its own. */
    public static Delivery inFolder(int n) {
        String id = UUID.randomUUID().toString();
        Delivery sample = Samples.purchase(id);
        return new Delivery(
                id,
                sample.purpose(),
                "client-" + n,
                sample.kind(),
                sample.date(),
                sample.journal(),
                sample.number(),
                sample.key(),
                Objects.requireNonNull(sample.posting()),
                sample.vatCodes(),
                null,
                false,
                sample.files());
    }
}
