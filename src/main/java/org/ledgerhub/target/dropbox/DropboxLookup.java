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

/** Finds deliveries back by the names and contents of their files. */
final class DropboxLookup {
    private final Standing standing;
    private final DropboxFolder folder;

    DropboxLookup(DropboxAccount account, DropboxFolder folder) {
        standing = new Standing(account);
        this.folder = folder;
    }

    /**
     * What stands there of each delivery.
     *
     * @throws DropboxFailure when Dropbox can't be asked
     */
    Map<Delivery, Optional<Booked>> find(List<Delivery> deliveries) throws DropboxFailure, IOException {
        for (Map.Entry<String, Long> asked : folders(deliveries).entrySet()) {
            if (asked.getValue() > 1) {
                standing.read(asked.getKey(), asked.getValue().intValue());
            }
        }
        Map<Delivery, Optional<Booked>> found = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            found.put(delivery, find(delivery));
        }
        return found;
    }

    private Map<String, Long> folders(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(this::seal)
                .collect(Collectors.groupingBy(
                        path -> path.substring(0, path.lastIndexOf('/')), LinkedHashMap::new, Collectors.counting()));
    }

    private String seal(Delivery delivery) {
        return folder.path(Parcel.of(delivery).seal().path());
    }

    private Optional<Booked> find(Delivery delivery) throws DropboxFailure, IOException {
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
        return Optional.of(new Booked(seal.substring(1), null, attention));
    }

    /** Dropbox remembers what was removed: a seal that we planned and that is gone was handed over. */
    private Optional<Booked> taken(Delivery delivery, String seal) throws DropboxFailure {
        boolean handedOver = seal.equals(delivery.naturalKey()) && standing.removed(seal);
        return handedOver
                ? Optional.of(new Booked(seal.substring(1), null, List.of(HandOver.takenAway(seal))))
                : Optional.empty();
    }
}
