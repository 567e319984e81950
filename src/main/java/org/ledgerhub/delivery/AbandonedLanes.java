package org.ledgerhub.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The lanes a killed hub left claimed: a hub that runs alone need not wait until their leases end. Should another one
 * run against the rules, its fences are void from the next claim on.
 */
@Component
@ConditionalOnProperty(name = "hub.cluster.enabled", havingValue = "false", matchIfMissing = true)
class AbandonedLanes implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedLanes.class);
    private final Lanes lanes;

    AbandonedLanes(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public void afterPropertiesSet() {
        int left = lanes.releaseAll();
        if (left > 0) {
            LOG.info("{} lanes were left claimed and are free again", left);
        }
    }
}
