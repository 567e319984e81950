package org.ledgerhub.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.document.Problem;
import org.ledgerhub.register.Status;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.Outcome.Booked;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;

/**
 * What a package answered when it was asked for some deliveries.
 *
 * @param found what stands there
 * @param absent what surely does not
 * @param refused what it would not even look for, and why
 */
record LookUp(Map<Open, Booked> found, List<Open> absent, Map<Open, Problem> refused) {

    /**
     * Asks for all at once; when the package refuses the question, for each half apart, so that one delivery it can't
     * bear does not hide the others.
     *
     * @throws TargetFailure when the package can't be asked at all
     */
    static LookUp of(Map<Open, Delivery> batch, Target target, Session session) {
        LookUp answer = new LookUp(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        answer.ask(List.copyOf(batch.keySet()), batch, target, session);
        return answer;
    }

    /** The same, where what the package would refuse anyway is not sent. */
    LookUp vetted(Map<Open, Delivery> batch, Vetting vetting) {
        for (Open open : List.copyOf(absent)) {
            if (open.status() != Status.SENT) {
                vetting.refusal(batch.get(open)).ifPresent(problem -> {
                    absent.remove(open);
                    refused.put(open, problem);
                });
            }
        }
        return this;
    }

    /** What was sent and does not show. */
    List<Open> sentAndGone() {
        return absent.stream().filter(open -> open.status() == Status.SENT).toList();
    }

    private void ask(List<Open> asked, Map<Open, Delivery> batch, Target target, Session session) {
        if (asked.isEmpty()) {
            return;
        }
        try {
            Map<Delivery, Optional<Booked>> answer =
                    target.find(asked.stream().map(batch::get).toList(), session);
            asked.forEach(open -> answer.getOrDefault(batch.get(open), Optional.empty())
                    .ifPresentOrElse(booked -> found.put(open, booked), () -> absent.add(open)));
        } catch (TargetFailure failure) {
            if (!"target-refused".equals(failure.problem().code())) {
                throw failure;
            }
            if (asked.size() == 1) {
                refused.put(asked.getFirst(), failure.problem());
                return;
            }
            ask(asked.subList(0, asked.size() / 2), batch, target, session);
            ask(asked.subList(asked.size() / 2, asked.size()), batch, target, session);
        }
    }
}
