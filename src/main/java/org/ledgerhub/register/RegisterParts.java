package org.ledgerhub.register;

import com.hazelcast.core.HazelcastInstance;
import java.time.Clock;
import org.ledgerhub.format.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the register that depend on where it runs. */
@Configuration(proxyBeanMethods = false)
class RegisterParts {

    @Bean
    Formats formats() {
        return new Formats();
    }

    /** The hubs of a cluster share a database and no disk. */
    @Bean
    OriginalStore originalStore(
            RegisterSettings settings, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return settings.cluster().enabled()
                ? new DatabaseStore(jdbc, transaction, clock)
                : new FolderStore(settings.data().resolve("originals"), new KnownContent(jdbc), clock);
    }

    /** In a cluster the hubs share what they saw; alone, a map of this process is enough. */
    @Bean
    ClaimCache claimCache(RegisterSettings settings, ObjectProvider<HazelcastInstance> hazelcast) {
        HazelcastInstance shared = hazelcast.getIfAvailable();
        return settings.cluster().enabled() && shared != null
                ? new SharedClaimCache(shared)
                : new LocalClaimCache(settings.limits().claims());
    }
}
