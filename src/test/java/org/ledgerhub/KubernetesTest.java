package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an installation on Kubernetes gets: each manifest alone, and the overlays as kubectl renders them. */
class KubernetesTest {
    private static final Path FOLDER = Path.of("k8s");

    @TestFactory
    Stream<DynamicTest> everyManifestHasOnlyFieldsOfItsKind() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> assertThat(
                                            Manifests.of(Files.readString(file)).unknownFields())
                                    .isEmpty()));
        }
    }

    @Test
    void aMisspeltFieldIsFound() throws IOException {
        String misspelt =
                Files.readString(FOLDER.resolve("base/deployment.yaml")).replace("periodSeconds: 5", "periodSecond: 5");

        assertThat(Manifests.of(misspelt).unknownFields()).containsExactly("Deployment ledgerhub: periodSecond");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "cluster"})
    void renderedOverlayHasOnlyFieldsOfItsKindsAndNoSecret(String overlay) throws Exception {
        Manifests rendered = rendered(overlay);

        assertThat(rendered.unknownFields()).isEmpty();
        assertThat(rendered.kinds())
                .contains("Deployment", "Service", "Ingress", "NetworkPolicy")
                .doesNotContain("Secret");
        assertThat(container(rendered).getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|KEY|TOKEN|USER)"))
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "cluster"})
    void renderedHubRunsWithoutRightsOnAFileSystemItCanNotWrite(String overlay) throws Exception {
        Manifests rendered = rendered(overlay);
        PodSpec pod = pod(rendered);
        Container hub = container(rendered);

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(hub.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(hub.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(hub.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(hub.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
        assertThat(hub.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(hub.getVolumeMounts()).extracting("mountPath").contains("/data", "/tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "cluster"})
    void renderedConfigMapsHoldAllRoutesAndMappings(String overlay) throws Exception {
        Manifests rendered = rendered(overlay);

        assertThat(configMap(rendered, "ledgerhub-routes").getData()).isEqualTo(files(Path.of("routes")));
        assertThat(mounted(rendered)).isEqualTo(files(Path.of("mappings")));
    }

    @Test
    void clusterSharesAndScales() throws Exception {
        Manifests rendered = rendered("cluster");
        Map<String, String> environment = container(rendered).getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));

        assertThat(environment)
                .containsEntry("HUB_CLUSTER_ENABLED", "true")
                .containsEntry("HUB_CLUSTER_KUBERNETES_SERVICE", "ledgerhub-members")
                .containsKeys("HUB_DATABASE_URL", "HUB_KAFKA_BROKERS");
        assertThat(rendered.kinds())
                .contains("HorizontalPodAutoscaler", "PodDisruptionBudget", "Role", "RoleBinding", "Cluster", "Kafka");
    }

    /** The mapping files where the hub sees them: the key of the config map, put at its path. */
    private static Map<String, String> mounted(Manifests rendered) {
        Map<String, String> data = configMap(rendered, "ledgerhub-mappings").getData();
        return pod(rendered).getVolumes().stream()
                .filter(volume -> volume.getName().equals("mappings"))
                .map(Volume::getConfigMap)
                .flatMap(map -> map.getItems().stream())
                .collect(Collectors.toMap(KeyToPath::getPath, item -> data.get(item.getKey())));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(KubernetesTest::deployed).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return contents;
        }
    }

    /** Not the cases that test a mapping, nor the rules of the demo firm. */
    private static boolean deployed(Path file) {
        String path = file.toString();
        return path.endsWith(".yaml") && !path.endsWith(".test.yaml") && !path.contains("firms");
    }

    private static ConfigMap configMap(Manifests rendered, String name) {
        return rendered.all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().startsWith(name + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static PodSpec pod(Manifests rendered) {
        return rendered.all(Deployment.class)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static Container container(Manifests rendered) {
        return pod(rendered).getContainers().getFirst();
    }

    /** kubectl brings Kustomize along; where it lacks, these tests are skipped and counted. */
    private static Manifests rendered(String overlay) throws IOException, InterruptedException {
        Process kubectl;
        try {
            kubectl = new ProcessBuilder(List.of(
                            "kubectl",
                            "kustomize",
                            "--load-restrictor",
                            "LoadRestrictionsNone",
                            FOLDER.resolve("overlays").resolve(overlay).toString()))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException lacks) {
            assumeThat(false)
                    .as("kubectl is not installed: %s", lacks.getMessage())
                    .isTrue();
            throw lacks;
        }
        String output = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).as(output).isZero();
        return Manifests.of(output);
    }
}
