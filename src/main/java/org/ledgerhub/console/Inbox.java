package org.ledgerhub.console;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.register.FirmRegister;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.springframework.stereotype.Component;

/** What waits for a person, over all clients or of one, newest first. */
@Component
final class Inbox {
    static final Set<Status> OPEN = Set.of(Status.HELD, Status.CODED);
    private static final int LONGEST = 200;

    private final Desk desk;

    Inbox(Desk desk) {
        this.desk = desk;
    }

    /**
     * A document's place among those that wait.
     *
     * @param at its position from 1; absent when it does not wait, or far down
     * @param of how many there are, as far as they are counted
     * @param previous id of the one before
     * @param next id of the one to look at after this
     */
    record Place(
            @Nullable Integer at,
            int of,
            @Nullable String previous,
            @Nullable String next) {}

    FirmRegister.Page first(SignedIn who, @Nullable String dossier, int limit, @Nullable String after) {
        return desk.search(
                who, new FirmRegister.Search(Words.blankless(dossier), OPEN, Set.of(), null, null, null, limit, after));
    }

    Place of(Submission submission, SignedIn who, @Nullable String dossier) {
        List<String> ids = first(who, dossier, LONGEST, null).items().stream()
                .map(Submission::id)
                .toList();
        int at = ids.indexOf(submission.id());
        if (at < 0) {
            List<Submission> behind =
                    first(who, dossier, 1, FirmRegister.Page.after(submission)).items();
            String next = behind.isEmpty()
                    ? ids.stream().findFirst().orElse(null)
                    : behind.getFirst().id();
            return new Place(null, ids.size(), null, next);
        }
        return new Place(
                at + 1, ids.size(), at == 0 ? null : ids.get(at - 1), at + 1 < ids.size() ? ids.get(at + 1) : null);
    }
}
