package org.ledgerhub.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The claims this process saw last. */
final class LocalClaimCache implements ClaimCache {
    private final Map<String, String> owners;

    LocalClaimCache(int limit) {
        owners = Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > limit;
            }
        });
    }

    @Override
    public Optional<String> owner(String key) {
        return Optional.ofNullable(owners.get(key));
    }

    @Override
    public void remember(String key, String submission) {
        owners.put(key, submission);
    }
}
