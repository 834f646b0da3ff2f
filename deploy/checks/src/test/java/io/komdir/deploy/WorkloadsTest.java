package io.komdir.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for everything that runs. */
class WorkloadsTest {
    static Stream<List<JsonNode>> installations() {
        Stream<List<JsonNode>> rendered = Overlays.NAMES.stream().map(Overlays::rendered);
        return Stream.concat(Stream.of(Overlays.written()), rendered).filter(manifests -> !manifests.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldRunWithTheLeastOfRights(List<JsonNode> manifests) {
        List<PodSpec> pods = Stream.concat(
                        of(manifests, Deployment.class)
                                .map(deployment ->
                                        deployment.getSpec().getTemplate().getSpec()),
                        of(manifests, Job.class)
                                .map(job -> job.getSpec().getTemplate().getSpec()))
                .toList();
        assertThat(pods).hasSize(6).allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getServiceAccountName()).isNotBlank();
            assertThat(pod.getContainers()).hasSize(1).allSatisfy(WorkloadsTest::assertConfined);
        });
    }

    private static void assertConfined(Container container) {
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
        Map<String, Quantity> requests = container.getResources().getRequests();
        assertThat(requests).containsOnlyKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsExactly(Map.entry("memory", requests.get("memory")));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldProbeWhatEachProbeMeans(List<JsonNode> manifests) {
        assertThat(of(manifests, Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            Container container = container(deployment);
            assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
            Probe startup = container.getStartupProbe();
            assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold())
                    .as("seconds to start")
                    .isGreaterThanOrEqualTo(120);
        });
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldEndWhatIsInFlightBeforeThePodIsKilled(List<JsonNode> manifests) {
        assertThat(of(manifests, Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            Duration delay = seconds(deployment, "QUARKUS_SHUTDOWN_DELAY");
            Duration timeout = seconds(deployment, "QUARKUS_SHUTDOWN_TIMEOUT");
            Duration grace = Duration.ofSeconds(
                    deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds());
            assertThat(delay).isPositive().isLessThan(timeout);
            assertThat(timeout).isLessThan(grace);
            assertThat(delay.plus(timeout)).isLessThan(grace);
        });
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldNeverBeWithoutAPodDuringUpgradesAndDrains(List<JsonNode> manifests) {
        List<PodDisruptionBudget> budgets =
                of(manifests, PodDisruptionBudget.class).toList();
        assertThat(of(manifests, Deployment.class)).allSatisfy(deployment -> {
            assertThat(deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isZero();
            assertThat(budgets)
                    .anySatisfy(budget -> assertThat(
                                    budget.getSpec().getSelector().getMatchLabels())
                            .isEqualTo(deployment.getSpec().getSelector().getMatchLabels()));
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        });
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldKeepEverybodyOutWhomNoPolicyLetsIn(List<JsonNode> manifests) {
        List<NetworkPolicy> policies = of(manifests, NetworkPolicy.class).toList();
        assertThat(policies).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
        });
        assertThat(policies)
                .as("from anywhere to anywhere")
                .noneMatch(policy -> policy.getSpec().getIngress().stream()
                        .anyMatch(rule -> rule.getFrom().isEmpty()));
    }

    @Test
    void shouldSpreadThreeOfEachOverZonesInProduction() {
        List<JsonNode> rendered = Overlays.rendered("production");
        assertThat(of(rendered, Deployment.class)).allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getTopologySpreadConstraints().get(0).getTopologyKey())
                    .isEqualTo("topology.kubernetes.io/zone");
            assertThat(pod.getAffinity()
                            .getPodAntiAffinity()
                            .getRequiredDuringSchedulingIgnoredDuringExecution()
                            .get(0)
                            .getTopologyKey())
                    .isEqualTo("kubernetes.io/hostname");
            assertThat(container(deployment).getImage()).matches("komdir/(kpi|audit|hiring)-service:[0-9.]+");
        });
        List<Integer> least = rendered.stream()
                .map(node -> node.at("/spec/minReplicas")
                        .asInt(node.at("/spec/minReplicaCount").asInt()))
                .filter(number -> number > 0)
                .toList();
        assertThat(least).isEqualTo(rendered.isEmpty() ? List.of() : List.of(3, 3, 3));
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static Duration seconds(Deployment deployment, String variable) {
        return Duration.parse("PT"
                + container(deployment).getEnv().stream()
                        .filter(env -> env.getName().equals(variable))
                        .map(EnvVar::getValue)
                        .findFirst()
                        .orElseThrow());
    }

    private static <T> Stream<T> of(List<JsonNode> manifests, Class<T> type) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(type.getSimpleName()))
                .map(manifest -> StrictModels.read(manifest, type));
    }
}
