package org.ledgerhub.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person may decide about a submission, the usual first. */
public enum Decision {
    APPROVE(Status.CODED),
    RETRY(Status.HELD, Status.DISMISSED, Status.BOOKED),
    REPLAY(Status.BOOKED, Status.HELD, Status.CODED, Status.WAITING),
    REVERSE(Status.BOOKED),
    MARK_BOOKED(Status.HELD),
    OVERRULE(Status.DUPLICATE, Status.HELD, Status.DISMISSED),
    DISMISS(Status.CODED, Status.WAITING, Status.HELD, Status.DUPLICATE);

    private final Set<Status> from;

    Decision(Status... from) {
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Whether a submission in this status may be decided upon so. */
    boolean from(Status status) {
        return from.contains(status);
    }

    /** What may be decided now. */
    static List<Decision> about(SubmissionRow row) {
        return Arrays.stream(values())
                .filter(decision -> decision.from(row.status()) && decision.fits(row))
                .toList();
    }

    private boolean fits(SubmissionRow row) {
        return switch (this) {
            case APPROVE, MARK_BOOKED, DISMISS -> true;
            case RETRY ->
                row.status() == Status.BOOKED ? row.attention() : row.status() == Status.HELD || !Reversal.is(row);
            case REPLAY -> !Reversal.is(row);
            case OVERRULE -> !Reversal.is(row) && (row.status() == Status.DUPLICATE || Decisions.isAboutIdentity(row));
            case REVERSE -> row.reversedBy() == null && Reversal.takes(row);
        };
    }
}
