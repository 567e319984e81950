package org.ledgerhub.target.dropbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Step;

/** The deliveries of one lane on their way: all their files first, then the seals, which make them valid. */
final class Sending {
    private final Session session;
    private final DropboxFolder folder;
    private final Uploads uploads;
    private final Map<Delivery, Outcome> outcomes = new LinkedHashMap<>();

    Sending(Session session, DropboxFolder folder, DropboxAccount account) {
        this.session = session;
        this.folder = folder;
        uploads = new Uploads(account);
    }

    /** One outcome for each delivery that was begun, in their order: when the hub ends, no other one is. */
    List<Outcome> send(List<Delivery> lane) throws IOException {
        List<Delivery> begun = new ArrayList<>();
        List<Enclosure> all = new ArrayList<>();
        try {
            for (Delivery delivery : lane) {
                if (session.ending()) {
                    break;
                }
                begun.add(delivery);
                List<Enclosure> files = Enclosure.of(delivery, folder);
                all.addAll(files);
                session.fence();
                uploads.bringLarge(files);
            }
            if (begun.isEmpty()) {
                return List.of();
            }
            session.fence();
            uploads.bringSmall(all);
            session.fence();
            settle(uploads.name(all.stream().filter(file -> !file.seal()).toList()));
        } catch (DropboxFailure failure) {
            begun.forEach(delivery -> outcomes.put(delivery, failure.beforeTheSeal()));
        }
        seal(all.stream()
                .filter(file -> file.seal() && !outcomes.containsKey(file.delivery()))
                .toList());
        return begun.stream()
                .map(delivery -> Objects.requireNonNull(outcomes.get(delivery)))
                .toList();
    }

    private void settle(Map<Enclosure, DropboxFailure> failed) {
        failed.forEach((file, failure) -> outcomes.putIfAbsent(file.delivery(), failure.beforeTheSeal()));
    }

    private void seal(List<Enclosure> seals) {
        if (seals.isEmpty()) {
            return;
        }
        for (Enclosure seal : seals) {
            session.step(seal.delivery(), Step.FILE, Step.State.DONE, null);
            session.plan(seal.delivery(), seal.path());
        }
        try {
            settle(uploads.name(seals));
        } catch (DropboxFailure failure) {
            seals.forEach(seal -> outcomes.put(seal.delivery(), failure.atTheSeal()));
        }
        seals.stream().filter(seal -> !outcomes.containsKey(seal.delivery())).forEach(this::handedOver);
    }

    private void handedOver(Enclosure seal) {
        Delivery delivery = seal.delivery();
        if (delivery.posting() != null && delivery.purpose() == Delivery.Purpose.BOOKS) {
            session.step(delivery, Step.ENTRY, Step.State.DONE, null);
        }
        session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
        outcomes.put(delivery, new Outcome.Booked(seal.path().substring(1), null, List.of()));
    }
}
