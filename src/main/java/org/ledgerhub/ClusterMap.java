package org.ledgerhub;

import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The memory that the hubs of a cluster share; a hub that is alone has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hub.cluster.enabled", havingValue = "true")
class ClusterMap {
    private static final int CLAIMS_PER_NODE = 100_000;

    /**
     * Who the others are ({@code hub.cluster.*}).
     *
     * @param members addresses of the hubs, {@code host} or {@code host:port}
     * @param kubernetesService service that names them, in Kubernetes
     */
    @ConfigurationProperties("hub.cluster")
    record Cluster(
            @DefaultValue List<String> members, @Nullable String kubernetesService) {}

    @Bean(destroyMethod = "shutdown")
    HazelcastInstance hazelcast(Cluster cluster) {
        Config config = new Config();
        config.setClusterName("ledgerhub");
        // Spring stops it in order; its own hook would race the connections' end.
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        join(config.getNetworkConfig().getJoin(), cluster);
        config.addMapConfig(new MapConfig("claims")
                .setEvictionConfig(new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.PER_NODE)
                        .setSize(CLAIMS_PER_NODE)));
        return Hazelcast.newHazelcastInstance(config);
    }

    private static void join(JoinConfig join, Cluster cluster) {
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        if (cluster.kubernetesService() != null) {
            join.getKubernetesConfig().setEnabled(true).setProperty("service-name", cluster.kubernetesService());
        } else {
            join.getTcpIpConfig().setEnabled(true).setMembers(cluster.members());
        }
    }
}
