package io.komdir.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the topics of this service's events as their contracts say (compaction, retention), where no operator does.
 * Under Kubernetes the topics are resources of the Kafka operator and {@code komdir.events.manage-topics} is off.
 */
@ApplicationScoped
class TopicProvisioner {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final Map<String, Object> broker;
    private final EventTypes types;
    private final CloudEventWriter writer;
    private final int partitions;
    private boolean done;

    TopicProvisioner(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            EventTypes types,
            CloudEventWriter writer,
            @ConfigProperty(name = "komdir.events.manage-topics") boolean enabled,
            @ConfigProperty(name = "komdir.events.partitions") int partitions) {
        this.broker = broker;
        this.types = types;
        this.writer = writer;
        this.partitions = partitions;
        this.done = !enabled;
    }

    /**
     * Makes the topics of all declared types, once in the life of the process.
     *
     * @throws KafkaException when the broker does not answer in time; the next call tries again
     */
    synchronized void ensure() {
        if (done) {
            return;
        }
        Map<String, EventType> byTopic = types.declared().stream()
                .collect(Collectors.toMap(type -> writer.topic(type.topic()), type -> type, (first, other) -> first));
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "komdir-topic-provisioner");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            configure(admin, create(admin, byTopic));
        } catch (ExecutionException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("The topics could not be made", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        done = true;
    }

    /** The topics of all declared types as they are called on the broker. */
    Set<String> names() {
        return types.declared().stream().map(type -> writer.topic(type.topic())).collect(Collectors.toSet());
    }

    /** Answers the contracts of the topics that were there already. */
    private Map<String, EventType> create(Admin admin, Map<String, EventType> byTopic)
            throws ExecutionException, InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        byTopic.forEach((name, type) -> topics.add(
                new NewTopic(name, Optional.of(partitions), Optional.<Short>empty()).configs(configs(type))));
        CreateTopicsResult result = admin.createTopics(topics);
        Map<String, EventType> existing = new HashMap<>();
        for (NewTopic topic : topics) {
            try {
                result.values().get(topic.name()).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                existing.put(topic.name(), byTopic.get(topic.name()));
            }
        }
        return existing;
    }

    private static void configure(Admin admin, Map<String, EventType> existing)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        existing.forEach((name, type) -> changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, name),
                configs(type).entrySet().stream()
                        .map(config -> new AlterConfigOp(
                                new ConfigEntry(config.getKey(), config.getValue()), AlterConfigOp.OpType.SET))
                        .toList()));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static Map<String, String> configs(EventType type) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, type.cleanup());
        if (!type.retention().isEmpty()) {
            configs.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(Duration.parse(type.retention()).toMillis()));
        }
        return configs;
    }
}
