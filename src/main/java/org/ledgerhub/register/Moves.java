package org.ledgerhub.register;

import static org.ledgerhub.register.Status.BOOKED;
import static org.ledgerhub.register.Status.CODED;
import static org.ledgerhub.register.Status.DISMISSED;
import static org.ledgerhub.register.Status.DUPLICATE;
import static org.ledgerhub.register.Status.HELD;
import static org.ledgerhub.register.Status.READ;
import static org.ledgerhub.register.Status.RECEIVED;
import static org.ledgerhub.register.Status.SENDING;
import static org.ledgerhub.register.Status.SENT;
import static org.ledgerhub.register.Status.UNCERTAIN;
import static org.ledgerhub.register.Status.WAITING;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All legal moves of a submission, in one place. */
public final class Moves {
    private static final Map<Status, Set<Status>> LEGAL = Map.ofEntries(
            Map.entry(RECEIVED, EnumSet.of(READ, HELD)),
            Map.entry(READ, EnumSet.of(CODED, WAITING, DUPLICATE, HELD)),
            Map.entry(CODED, EnumSet.of(WAITING, HELD, DISMISSED)),
            Map.entry(WAITING, EnumSet.of(SENDING, HELD, DISMISSED)),
            Map.entry(SENDING, EnumSet.of(SENT, BOOKED, UNCERTAIN, HELD, WAITING)),
            Map.entry(SENT, EnumSet.of(BOOKED, UNCERTAIN, HELD)),
            Map.entry(UNCERTAIN, EnumSet.of(BOOKED, WAITING, HELD)),
            Map.entry(HELD, EnumSet.of(READ, CODED, WAITING, BOOKED, DISMISSED)),
            Map.entry(BOOKED, EnumSet.noneOf(Status.class)),
            Map.entry(DUPLICATE, EnumSet.of(READ, DISMISSED)),
            Map.entry(DISMISSED, EnumSet.of(READ)));

    private static final Set<Status> PASSED = EnumSet.of(WAITING, SENDING, SENT, UNCERTAIN, HELD);

    private Moves() {}

    /** Whether a submission may go from one status to the other. */
    public static boolean legal(Status from, Status to) {
        return LEGAL.get(from).contains(to);
    }

    /**
     * The shortest legal way from one status to the other, without the first; empty when there is none. Only
     * statuses between sending and booked are passed through, so that nobody is dismissed on the way.
     */
    static List<Status> path(Status from, Status to) {
        Map<Status, List<Status>> ways = new EnumMap<>(Status.class);
        ways.put(from, List.of());
        Deque<Status> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !ways.containsKey(to)) {
            Status at = next.remove();
            for (Status step : LEGAL.get(at)) {
                if ((step == to || PASSED.contains(step)) && !ways.containsKey(step)) {
                    List<Status> way = new ArrayList<>(ways.get(at));
                    way.add(step);
                    ways.put(step, List.copyOf(way));
                    next.add(step);
                }
            }
        }
        return ways.getOrDefault(to, List.of());
    }
}
