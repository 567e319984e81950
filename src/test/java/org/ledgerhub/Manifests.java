package org.ledgerhub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Kubernetes manifests read into the client's model of their kind, with what the model does not know. */
final class Manifests {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<? extends HasMetadata>> MODELS = Map.ofEntries(
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("rbac.authorization.k8s.io/v1 Role", Role.class),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", RoleBinding.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class));

    /** Kinds of operators, whose models are not at hand: their fields are not checked. */
    private static final Set<String> UNCHECKED = Set.of(
            "postgresql.cnpg.io/v1 Cluster",
            "kafka.strimzi.io/v1beta2 Kafka",
            "kafka.strimzi.io/v1beta2 KafkaNodePool",
            "kafka.strimzi.io/v1beta2 KafkaTopic");

    private final List<String> kinds = new ArrayList<>();
    private final List<HasMetadata> models = new ArrayList<>();

    private Manifests() {}

    static Manifests of(String yaml) throws IOException {
        Manifests manifests = new Manifests();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNext()) {
                manifests.add(documents.next());
            }
        }
        return manifests;
    }

    private void add(JsonNode document) throws JsonProcessingException {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        kinds.add(document.path("kind").asText());
        Class<? extends HasMetadata> model = MODELS.get(kind);
        if (model != null) {
            models.add(YAML.treeToValue(document, model));
        } else if (!UNCHECKED.contains(kind)) {
            throw new IllegalArgumentException("No model for " + kind + ": add it, or say that it is not checked.");
        }
    }

    List<String> kinds() {
        return kinds;
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return models.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Fields that the model of their kind does not have; the model keeps them aside instead of refusing them. */
    List<String> unknownFields() {
        List<String> unknown = new ArrayList<>();
        for (HasMetadata model : models) {
            List<String> fields = new ArrayList<>();
            collect(model, fields);
            fields.forEach(field ->
                    unknown.add(model.getKind() + " " + model.getMetadata().getName() + ": " + field));
        }
        return unknown;
    }

    private static void collect(Object value, List<String> fields) {
        switch (value) {
            case Collection<?> all -> all.forEach(one -> collect(one, fields));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, fields));
            default -> {
                if (value.getClass().getPackageName().startsWith("io.fabric8")) {
                    collectOf(value, fields);
                }
            }
        }
    }

    private static void collectOf(Object model, List<String> fields) {
        for (Method getter : model.getClass().getMethods()) {
            boolean plain = getter.getParameterCount() == 0
                    && getter.getName().startsWith("get")
                    && getter.getDeclaringClass() != Object.class;
            Object value = plain ? value(getter, model) : null;
            if (value != null && getter.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) value).keySet().forEach(key -> fields.add(String.valueOf(key)));
            } else if (value != null) {
                collect(value, fields);
            }
        }
    }

    private static Object value(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(getter.toString(), broken);
        }
    }
}
