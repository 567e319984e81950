package org.ledgerhub.target.dropbox;

import com.dropbox.core.v2.files.DownloadErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Parcel;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.stereotype.Component;

/** A Dropbox account as hand-over place. */
@Component
final class DropboxTarget implements Target {
    private final RecentFolders recent = new RecentFolders();

    @Override
    public String name() {
        return "dropbox";
    }

    @Override
    public Spec spec() {
        return DropboxSpec.SPEC;
    }

    /** There are none; asking whose account it is shows that the sign-in works. */
    @Override
    public List<RemoteDossier> dossiers(Session session) {
        DropboxFolder.of(session);
        try {
            new DropboxAccount(session).ask("", line -> line.client().users().getCurrentAccount());
            return List.of();
        } catch (DropboxFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    @Override
    public MasterData masterData(Session session) {
        return MasterData.EMPTY;
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        try {
            DropboxFolder folder = DropboxFolder.of(session);
            lane.forEach(delivery -> recent.written(
                    session.connection(), folder.path(Parcel.of(delivery).seal().path())));
            return new Sending(session, folder, new DropboxAccount(session)).send(lane);
        } catch (TargetFailure notTaken) {
            return List.of(
                    "target-refused".equals(notTaken.problem().code())
                            ? new Outcome.Refused(notTaken.problem())
                            : new Outcome.Unreachable(notTaken.problem(), notTaken.retryAfter()));
        } catch (IOException unreadable) {
            return List.of(new Outcome.Unreachable(unreadable(unreadable), null));
        }
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        try {
            return new DropboxLookup(session, recent).find(deliveries);
        } catch (DropboxFailure failure) {
            throw failure.asTargetFailure();
        } catch (IOException unreadable) {
            throw new TargetFailure(unreadable(unreadable), unreadable);
        }
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        if (delivery.posting() == null || delivery.purpose() != Delivery.Purpose.BOOKS) {
            return Optional.empty();
        }
        String seal = DropboxFolder.of(session).path(Parcel.of(delivery).seal().path());
        try {
            return new DropboxAccount(session)
                    .ask(seal, line -> download(seal, line))
                    .map(json -> Json.read(new String(json, StandardCharsets.UTF_8), Posting.class));
        } catch (DropboxFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    private static Optional<byte[]> download(String path, DropboxAccount.Line line)
            throws com.dropbox.core.DbxException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            line.client().files().download(path).download(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (DownloadErrorException error) {
            if (error.errorValue.isPath() && error.errorValue.getPathValue().isNotFound()) {
                return Optional.empty();
            }
            throw error;
        }
    }

    /** What was stored can't be read: no fault of Dropbox, and none that passes by itself. */
    private static Problem unreadable(IOException failure) {
        return Problem.error(
                        "delivery-incomplete",
                        "A file of the delivery can't be read from the hub's own storage.",
                        "Look at the storage; what waits goes then by itself.")
                .answered(failure.toString());
    }
}
