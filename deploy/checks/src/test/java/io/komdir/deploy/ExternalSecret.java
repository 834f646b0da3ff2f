package io.komdir.deploy;

import io.komdir.deploy.Keda.Metadata;
import java.util.List;
import java.util.Map;

/** What is used of external-secrets.io/v1, which comes with no Java model: the fields of the CRD by name. */
record ExternalSecret(String apiVersion, String kind, Metadata metadata, Spec spec) {
    record Spec(String refreshInterval, Store secretStoreRef, Target target, List<Data> data) {}

    record Store(String name, String kind) {}

    record Target(String name, Template template) {}

    record Template(String type, Metadata metadata, Map<String, String> data) {}

    record Data(String secretKey, Remote remoteRef) {}

    record Remote(String key, String property) {}
}
