package org.ledgerhub.delivery;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ledgerhub.target.Session.LaneLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Renews the leases of the lanes that are worked on, so that a long batch is not taken over half-way. */
@Component
class Heartbeat implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private final Lanes lanes;
    private final ScheduledExecutorService clockwork;

    Heartbeat(Lanes lanes) {
        this.lanes = lanes;
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("lane-heartbeat").factory());
        threads.setRemoveOnCancelPolicy(true);
        this.clockwork = threads;
    }

    /** Keeps a lane until the beat is closed. */
    Beat keep(Claim claim) {
        long pause = claim.lease().toMillis() / 3;
        ScheduledFuture<?> beating =
                clockwork.scheduleAtFixedRate(() -> renew(claim), pause, pause, TimeUnit.MILLISECONDS);
        return () -> beating.cancel(false);
    }

    private void renew(Claim claim) {
        try {
            lanes.renew(claim);
        } catch (LaneLost lost) {
            LOG.debug("Lane {} is no longer ours; the next fence stops its work", claim.lane());
        } catch (RuntimeException missed) {
            LOG.warn("The lease of lane {} could not be renewed: {}", claim.lane(), missed.toString());
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }

    /** The renewal of one lane. */
    @FunctionalInterface
    interface Beat extends AutoCloseable {
        @Override
        void close();
    }
}
