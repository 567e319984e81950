package org.ledgerhub.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** One run of a workload through a site, whose hub is killed at the moments of a plan. */
final class Run {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SENDERS = 3;
    private static final int AHEAD = 4;

    private final PrintStream out;
    private final Site site;
    private final Feed feed;

    Run(Site site, PrintStream out) {
        this.out = out;
        this.site = site;
        this.feed = new Feed(site, SENDERS);
    }

    /** The end of a run. */
    record Result(Ledgers ledgers, Completeness sum, int unanswered) {}

    Result play(Workload workload, KillPlan plan) throws Exception {
        feed.send(workload.first()).get();
        await("first statements booked").until(() -> {
            Completeness sum = site.sum();
            return sum.delivered() == workload.first().size() && sum.waiting() == 0;
        });
        List<KillPlan.Moment> moments = plan.moments();
        allow(moments, 0);
        Future<?> rest = feed.send(workload.rest());
        for (int i = 0; i < moments.size(); i++) {
            KillPlan.Moment moment = moments.get(i);
            await("acknowledgements").until(() -> feed.acknowledged() >= moment.acknowledged() || failed(rest));
            String seen = kill(moment);
            allow(moments, i + 1);
            boolean starting = i + 1 < moments.size() && moments.get(i + 1).acknowledged() <= feed.acknowledged();
            String back = starting
                    ? "the next kill hits its start"
                    : "ready again after " + site.program().awaitReady().toMillis() + " ms";
            out.printf("kill %2d: %s; %s%n", i + 1, seen, back);
        }
        rest.get();
        return settled(workload);
    }

    /** No sender runs ahead of the next kill by much, or a fast door would leave the later kills nothing to hit. */
    private void allow(List<KillPlan.Moment> moments, int next) {
        feed.allow(next < moments.size() ? moments.get(next).acknowledged() + AHEAD : Integer.MAX_VALUE);
    }

    private String kill(KillPlan.Moment moment) throws IOException, InterruptedException {
        Awaitility.await().pollDelay(moment.later()).atMost(PATIENCE).until(() -> true);
        String seen = seen();
        site.program().kill();
        String at = feed.acknowledged() + " acknowledged, " + seen;
        site.program().again();
        return at;
    }

    private String seen() throws InterruptedException {
        try {
            return site.sum().toString();
        } catch (IOException silent) {
            return "not ready yet";
        }
    }

    private static boolean failed(Future<?> rest) throws ExecutionException, InterruptedException {
        if (rest.isDone()) {
            rest.get();
        }
        return false;
    }

    private Result settled(Workload workload) throws IOException, InterruptedException {
        await("nothing waits any more")
                .until(() -> site.sum().waiting() == 0 && site.sum().in() >= workload.delivered());
        return new Result(site.ledgersAtRest(), site.sum(), feed.unanswered());
    }

    private ConditionFactory await(String what) {
        return Awaitility.await(what + ", see " + site.program().log())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast(
                        "the hub ended by itself, see " + site.program().log(),
                        () -> !site.program().alive());
    }
}
