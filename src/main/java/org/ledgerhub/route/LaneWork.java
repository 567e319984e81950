package org.ledgerhub.route;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Header;
import org.apache.camel.ProducerTemplate;
import org.ledgerhub.delivery.Dispatch;
import org.springframework.stereotype.Component;

/** The lanes as the routes see them: none is handed on twice by this process at the same time. */
@Component("laneWork")
final class LaneWork {
    static final String LANE = "lane";
    static final String TARGET = "target";

    private static final int AT_A_TIME = 256;

    private final Dispatch dispatch;
    private final ProducerTemplate producer;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    LaneWork(Dispatch dispatch, ProducerTemplate producer) {
        this.dispatch = dispatch;
        this.producer = producer;
    }

    public List<String> ready() {
        return dispatch.ready(AT_A_TIME).stream().filter(underWay::add).toList();
    }

    public String target(@Header(LANE) String lane) {
        return dispatch.target(lane);
    }

    public void work(@Header(LANE) String lane) {
        dispatch.work(lane);
    }

    /** The lane may be handed on again; what was put into it meanwhile is looked for at once. */
    public void done(@Header(LANE) String lane) {
        underWay.remove(lane);
        producer.sendBody("seda:dispatch?size=1&discardWhenFull=true", "");
    }
}
