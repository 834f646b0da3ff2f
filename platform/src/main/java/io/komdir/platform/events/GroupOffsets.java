package io.komdir.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How far groups of consumers have read topics. Every query is answered in a few seconds or fails. */
@ApplicationScoped
public class GroupOffsets {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final Map<String, Object> broker;

    GroupOffsets(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Where topics began and ended at one moment; partitions that held nothing are left out. */
    public static final class Ends {
        private final Map<TopicPartition, Range> ranges;

        private Ends(Map<TopicPartition, Range> ranges) {
            this.ranges = Map.copyOf(ranges);
        }

        private Map<TopicPartition, Range> of(String topic) {
            return ranges.entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private record Range(long first, long end) {}

    /**
     * Where the topics begin and end now. A topic that is not there holds nothing.
     *
     * @throws KafkaException when the broker does not answer in time; may be repeated
     */
    public Ends ends(Collection<String> topics) {
        return query(admin -> {
            List<TopicPartition> partitions = partitions(admin, topics);
            Map<TopicPartition, Long> first = offsets(admin, partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> end = offsets(admin, partitions, OffsetSpec.latest());
            return new Ends(partitions.stream()
                    .filter(part -> end.get(part) > first.get(part))
                    .collect(Collectors.toMap(Function.identity(), part -> new Range(first.get(part), end.get(part)))));
        });
    }

    /**
     * How many records of the topic the group has still to read until it is where the topic ended then.
     *
     * @throws KafkaException when the broker does not answer in time; may be repeated
     */
    public long remaining(Ends ends, String topic, String group) {
        Map<TopicPartition, Range> ranges = ends.of(topic);
        if (ranges.isEmpty()) {
            return 0;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = query(admin -> committed(admin, group));
        return ranges.entrySet().stream()
                .mapToLong(entry -> remaining(entry.getValue(), committed.get(entry.getKey())))
                .sum();
    }

    private static long remaining(Range range, OffsetAndMetadata committed) {
        long read = committed == null ? range.first() : Math.max(range.first(), committed.offset());
        return Math.max(0, range.end() - read);
    }

    private static List<TopicPartition> partitions(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                found.put(topic.getKey(), topic.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), part -> which)))
                .all()
                .get()
                .forEach((part, info) -> offsets.put(part, info.offset()));
        return offsets;
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private <T> T query(Query<T> query) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "komdir-group-offsets");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return query.run(admin);
        } catch (ExecutionException e) {
            throw new TimeoutException("The broker did not answer with its offsets", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private interface Query<T> {
        T run(Admin admin) throws ExecutionException, InterruptedException;
    }
}
