package org.ledgerhub.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.Outcome.Booked;

/**
 * How a file target hands deliveries over, whatever the shelf: each file under a temporary name, then renamed, the
 * seal last, everything read back. The seal's path is planned after its temporary file is written and before it is
 * renamed, so that afterwards three cases can be told apart: seal there = handed over; temporary file there = not yet;
 * neither = handed over and taken away by the receiver.
 */
public final class HandOver {
    private final Shelf shelf;
    private final Session session;

    public HandOver(Shelf shelf, Session session) {
        this.shelf = shelf;
        this.session = session;
    }

    /** Hands over in order; stops after an outcome that blocks the lane. */
    public List<Outcome> book(List<Delivery> lane) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Delivery delivery : lane) {
            if (session.ending()) {
                break;
            }
            Outcome outcome = book(delivery);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Uncertain) {
                break;
            }
        }
        return outcomes;
    }

    private Outcome book(Delivery delivery) {
        Parcel parcel = Parcel.of(delivery);
        List<Problem> attention = new ArrayList<>();
        boolean planned = false;
        try {
            for (Parcel.Item item : parcel.items()) {
                if (shelf.look(item.path()).isEmpty()) {
                    session.fence();
                    shelf.store(item.partPath(), item.content());
                    planned = item.equals(parcel.seal());
                    name(delivery, item, planned);
                }
                // Read back even what was found: another process may have written it, with the same content or not.
                if (!stands(item, attention)) {
                    return new Outcome.Refused(conflict(item.path()));
                }
            }
            session.step(delivery, Step.CONFIRM, Step.State.DONE, null);
            return new Booked(parcel.seal().path(), null, attention);
        } catch (IOException broken) {
            Problem problem = down(broken);
            return planned ? new Outcome.Uncertain(problem) : new Outcome.Unreachable(problem, null);
        }
    }

    private void name(Delivery delivery, Parcel.Item item, boolean seal) throws IOException {
        if (seal) {
            session.plan(delivery, item.path());
        } else {
            session.fence();
        }
        try {
            shelf.rename(item.partPath(), item.path());
        } catch (FileAlreadyExistsException taken) {
            return; // what lies there is compared next
        }
        session.step(delivery, seal && delivery.posting() != null ? Step.ENTRY : Step.FILE, Step.State.DONE, null);
    }

    /** Whether the right file lies there, or none any more; false when another one does. */
    private boolean stands(Parcel.Item item, List<Problem> attention) throws IOException {
        Optional<Fingerprint> there = shelf.look(item.path());
        if (there.isEmpty()) {
            attention.add(takenAway(item.path()));
        }
        return there.isEmpty() || there.get().equals(item.fingerprint());
    }

    /**
     * Looks deliveries up by the path of their seal.
     *
     * @throws TargetFailure when the shelf can't be asked
     */
    public Map<Delivery, Optional<Booked>> find(List<Delivery> deliveries) {
        Map<Delivery, Optional<Booked>> found = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            try {
                found.put(delivery, find(delivery));
            } catch (IOException broken) {
                throw new TargetFailure(down(broken), broken);
            }
        }
        return found;
    }

    private Optional<Booked> find(Delivery delivery) throws IOException {
        Parcel parcel = Parcel.of(delivery);
        String seal = parcel.seal().path();
        boolean renamed = seal.equals(delivery.naturalKey())
                && shelf.look(parcel.seal().partPath()).isEmpty();
        if (shelf.look(seal).isEmpty() && !renamed) {
            return Optional.empty();
        }
        List<Problem> attention = new ArrayList<>();
        for (Parcel.Item item : parcel.items()) {
            if (!stands(item, attention)) {
                return Optional.empty(); // booking it says which file is in the way
            }
        }
        return Optional.of(new Booked(seal, null, attention));
    }

    /**
     * The entry that lies at the path of a delivery's seal, whatever its content; empty when there is none.
     *
     * @throws TargetFailure when the shelf can't be asked
     */
    public Optional<Posting> entry(Delivery delivery) {
        if (delivery.posting() == null || delivery.purpose() != Delivery.Purpose.BOOKS) {
            return Optional.empty();
        }
        try {
            return shelf.read(Parcel.of(delivery).seal().path())
                    .map(json -> Json.read(new String(json, StandardCharsets.UTF_8), Posting.class));
        } catch (IOException broken) {
            throw new TargetFailure(down(broken), broken);
        }
    }

    /** Somebody else's file lies where one of ours belongs. */
    public static Problem conflict(String path) {
        return Problem.error(
                "file-conflict",
                "Another file with other content lies at " + path + ".",
                "Look which of the two is right; remove or rename the other one, then retry.");
    }

    /** A file that was handed over and is gone. */
    public static Problem takenAway(String path) {
        return Problem.warning(
                "file-taken",
                path + " was handed over and does not lie there any more.",
                "Nothing, when the receiver takes files away; else hand the document over again.");
    }

    /** The place can't be reached or used. */
    private static Problem down(IOException broken) {
        String words = broken.getMessage() == null ? broken.toString() : broken.getMessage();
        return Problem.error(
                        "target-down",
                        "The place for files can't be used.",
                        "Nothing: it is tried again. If it stays so, check the connection and its rights.")
                .answered(words);
    }
}
