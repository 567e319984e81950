package org.ledgerhub.register;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.Optional;

/** The claims all hubs of a cluster saw last, in a Hazelcast map; its size is bounded by the map's configuration. */
final class SharedClaimCache implements ClaimCache {
    /** Name of the map. */
    static final String MAP = "claims";

    private final IMap<String, String> owners;

    SharedClaimCache(HazelcastInstance hazelcast) {
        owners = hazelcast.getMap(MAP);
    }

    @Override
    public Optional<String> owner(String key) {
        return Optional.ofNullable(owners.get(key));
    }

    @Override
    public void remember(String key, String submission) {
        owners.set(key, submission);
    }
}
