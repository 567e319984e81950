package org.ledgerhub.route;

import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.ledgerhub.register.Claims;
import org.ledgerhub.register.Spine;
import org.springframework.stereotype.Component;

/**
 * Camel's view of the register's claims. The owner may add its key again (a crash between claim and coding), and
 * nothing is ever removed by a failure: a claim is given back by a person only.
 */
@Component
final class IdentityRepository extends ServiceSupport implements IdempotentRepository {
    private final Claims claims;

    IdentityRepository(Spine spine) {
        this.claims = spine.claims();
    }

    @Override
    public boolean add(Exchange exchange, String key) {
        return claims.claim(key, SpineSteps.submission(exchange));
    }

    /** Without a submission there is no owner, so nothing can be claimed. */
    @Override
    public boolean add(String key) {
        throw new UnsupportedOperationException("A claim needs its submission: " + key);
    }

    @Override
    public boolean contains(String key) {
        return claims.taken(key);
    }

    @Override
    public boolean remove(String key) {
        return false;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("Claims are never cleared.");
    }
}
