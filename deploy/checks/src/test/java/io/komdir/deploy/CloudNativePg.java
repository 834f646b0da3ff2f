package io.komdir.deploy;

import io.komdir.deploy.Keda.Metadata;
import java.util.List;
import java.util.Map;

/**
 * What is used of the kinds of CloudNativePG (postgresql.cnpg.io/v1) and of its Barman Cloud plugin (barmancloud.cnpg.io/v1),
 * which come with no Java model: the fields of the CRDs by name.
 */
final class CloudNativePg {
    private CloudNativePg() {}

    record Cluster(String apiVersion, String kind, Metadata metadata, ClusterSpec spec) {}

    record ClusterSpec(
            Integer instances,
            ImageCatalog imageCatalogRef,
            String primaryUpdateStrategy,
            Storage storage,
            Storage walStorage,
            Resources resources,
            Postgresql postgresql,
            Managed managed,
            List<Plugin> plugins,
            Affinity affinity) {}

    record ImageCatalog(String apiGroup, String kind, String name, Integer major) {}

    record Storage(String size, String storageClass) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record Postgresql(Map<String, String> parameters, Synchronous synchronous) {}

    record Synchronous(String method, Integer number) {}

    record Managed(List<Role> roles) {}

    record Role(String name, String ensure, Boolean login, Local passwordSecret) {}

    record Plugin(String name, Boolean isWALArchiver, Map<String, String> parameters) {}

    record Affinity(Boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

    record Local(String name) {}

    record Database(String apiVersion, String kind, Metadata metadata, DatabaseSpec spec) {}

    record DatabaseSpec(String name, String owner, Local cluster, String databaseReclaimPolicy, String ensure) {}

    record ScheduledBackup(String apiVersion, String kind, Metadata metadata, Schedule spec) {}

    record Schedule(
            String schedule, String backupOwnerReference, Local cluster, String method, Local pluginConfiguration) {}

    record ObjectStore(String apiVersion, String kind, Metadata metadata, StoreSpec spec) {}

    record StoreSpec(String retentionPolicy, Store configuration) {}

    record Store(String destinationPath, String endpointURL, Credentials s3Credentials, Wal wal) {}

    record Credentials(Key accessKeyId, Key secretAccessKey) {}

    record Key(String name, String key) {}

    record Wal(String compression, Integer maxParallel) {}
}
