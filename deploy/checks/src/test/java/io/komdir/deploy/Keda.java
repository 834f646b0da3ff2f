package io.komdir.deploy;

import java.util.List;
import java.util.Map;

/** What is used of KEDA's kinds (keda.sh/v1alpha1), which come with no Java model: the fields of the CRDs by name. */
final class Keda {
    private Keda() {}

    record Metadata(String name, String namespace, Map<String, String> labels, Map<String, String> annotations) {}

    record ScaledObject(String apiVersion, String kind, Metadata metadata, Spec spec) {}

    record Spec(
            Target scaleTargetRef,
            Integer pollingInterval,
            Integer cooldownPeriod,
            Integer minReplicaCount,
            Integer maxReplicaCount,
            List<Trigger> triggers) {}

    record Target(String apiVersion, String kind, String name) {}

    /** Values of the metadata are strings, always. */
    record Trigger(
            String type, String name, String metricType, Map<String, String> metadata, Reference authenticationRef) {}

    record Reference(String name, String kind) {}

    record TriggerAuthentication(String apiVersion, String kind, Metadata metadata, Parameters spec) {}

    record Parameters(List<Parameter> secretTargetRef, List<Parameter> configMapTargetRef) {}

    record Parameter(String parameter, String name, String key) {}
}
