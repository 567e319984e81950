package org.ledgerhub.delivery;

import org.ledgerhub.office.HubProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The lanes a killed hub left claimed: when it is back it need not wait until their leases end, and a hub that runs
 * alone need not wait for anybody's. Should another one run against the rules, its fences are void from the next claim
 * on.
 */
@Component
class AbandonedLanes implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedLanes.class);
    private final Lanes lanes;
    private final HubProcess process;

    AbandonedLanes(Lanes lanes, HubProcess process) {
        this.lanes = lanes;
        this.process = process;
    }

    @Override
    public void afterPropertiesSet() {
        int left = process.alone() ? lanes.releaseAll() : lanes.releaseOwn();
        if (left > 0) {
            LOG.info("{} lanes were left claimed and are free again", left);
        }
    }
}
