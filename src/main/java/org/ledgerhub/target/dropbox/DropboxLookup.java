package org.ledgerhub.target.dropbox;

import com.dropbox.core.v2.files.FileMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgerhub.document.Problem;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Parcel;
import org.ledgerhub.target.Session;

/** Finds deliveries back by the names and contents of their files. */
final class DropboxLookup {
    private final Session session;
    private final RecentFolders recent;
    private final Standing standing;
    private final DropboxFolder folder;

    DropboxLookup(Session session, RecentFolders recent) {
        this.session = session;
        this.recent = recent;
        standing = new Standing(new DropboxAccount(session));
        folder = DropboxFolder.of(session);
    }

    /**
     * What stands there of each delivery.
     *
     * @throws DropboxFailure when Dropbox can't be asked
     */
    Map<Delivery, Optional<Booked>> find(List<Delivery> deliveries) throws DropboxFailure, IOException {
        for (Map.Entry<String, Long> asked : folders(deliveries).entrySet()) {
            read(asked.getKey(), asked.getValue().intValue());
        }
        Map<Delivery, Optional<Booked>> found = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            found.put(delivery, find(delivery));
        }
        return found;
    }

    private void read(String path, int files) throws DropboxFailure {
        if (files > 1 || !recent.large(session.connection(), path, session.clock())) {
            recent.keep(session.connection(), path, standing.read(path, files), session.clock());
        }
    }

    /** Where something may stand that was never sent, or was sent perhaps, and how many such files there are. */
    private Map<String, Long> folders(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> !neverThere(delivery))
                .filter(delivery -> delivery.naturalKey() == null || deliveries.size() > 1)
                .map(this::seal)
                .collect(Collectors.groupingBy(
                        path -> path.substring(0, path.lastIndexOf('/')), LinkedHashMap::new, Collectors.counting()));
    }

    private String seal(Delivery delivery) {
        return folder.path(Parcel.of(delivery).seal().path());
    }

    /** What was never sent and was not there a minute ago. */
    private boolean neverThere(Delivery delivery) {
        return delivery.naturalKey() == null
                && recent.absent(session.connection(), seal(delivery), session.clock())
                        .orElse(false);
    }

    private Optional<Booked> find(Delivery delivery) throws DropboxFailure, IOException {
        if (neverThere(delivery)) {
            return Optional.empty();
        }
        String seal = seal(delivery);
        if (standing.file(seal).isEmpty()) {
            return taken(delivery, seal);
        }
        List<Problem> attention = new ArrayList<>();
        for (Enclosure file : Enclosure.of(delivery, folder)) {
            Optional<FileMetadata> there = standing.file(file.path());
            if (there.isPresent() && !file.is(there.get())) {
                return Optional.empty(); // sending it says what is in the way
            }
            if (there.isEmpty()) {
                if (!standing.removed(file.path())) {
                    return Optional.empty(); // somebody else's file under the name of our seal
                }
                attention.add(HandOver.takenAway(file.path()));
            }
        }
        List<String> copies = standing.copies(seal);
        if (!copies.isEmpty()) {
            attention.addFirst(twice(seal, copies));
        }
        return Optional.of(new Booked(seal.substring(1), null, attention));
    }

    private static Problem twice(String seal, List<String> copies) {
        return Problem.error(
                "booked-twice",
                "Dropbox holds the same file more than once: " + seal + " and " + String.join(", ", copies) + ".",
                "Keep the first of them and remove the copies.");
    }

    /** Dropbox remembers what was removed: a seal that we planned and that is gone was handed over. */
    private Optional<Booked> taken(Delivery delivery, String seal) throws DropboxFailure {
        boolean handedOver = seal.equals(delivery.naturalKey()) && standing.removed(seal);
        return handedOver
                ? Optional.of(new Booked(seal.substring(1), null, List.of(HandOver.takenAway(seal))))
                : Optional.empty();
    }
}
