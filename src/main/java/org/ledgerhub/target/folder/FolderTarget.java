package org.ledgerhub.target.folder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FolderShelf;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.stereotype.Component;

/** A folder as hand-over place. */
@Component
final class FolderTarget implements Target {
    private static final String DIRECTORY = "directory";
    private static final Spec SPEC = new Spec(
            "Folder",
            "folder",
            "journal",
            Spec.Guard.NATURAL_KEY,
            20,
            100_000,
            Duration.ofSeconds(20),
            Set.of(Spec.Capability.BOOKS, Spec.Capability.FILES, Spec.Capability.ATTACHMENTS_WITH_ENTRY),
            List.of("Make a folder that the hub may write to, and that nobody else writes to."),
            List.of(new Spec.Field(
                    DIRECTORY,
                    "Folder",
                    "Where the files go; each client gets a folder of its own in it.",
                    Spec.Field.Kind.TEXT,
                    true,
                    null)));

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        shelf(session);
        return List.of();
    }

    @Override
    public MasterData masterData(Session session) {
        return MasterData.EMPTY;
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        try {
            return new HandOver(shelf(session), session).book(lane);
        } catch (TargetFailure down) {
            return List.of(new Outcome.Unreachable(down.problem(), null));
        }
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        return new HandOver(shelf(session), session).find(deliveries);
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        return new HandOver(shelf(session), session).entry(delivery);
    }

    private static FolderShelf shelf(Session session) {
        return FolderShelf.in(session.setting(DIRECTORY));
    }
}
