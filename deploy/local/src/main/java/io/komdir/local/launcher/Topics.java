package io.komdir.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the services' events, each with a dead-letter topic beside it. */
final class Topics {
    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;
    private static final long LIMIT_SECONDS = 60;

    private Topics() {}

    /** Creates those that are not there. */
    static void create(String bootstrapServers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    all().filter(topic -> !present.contains(topic.name())).toList();
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure("Kafka does not create the topics: " + e.getMessage(), e);
        }
    }

    /** Names of the topics that carry events, without those for dead letters. */
    static List<String> names() {
        return policies().stringPropertyNames().stream().sorted().toList();
    }

    private static Stream<NewTopic> all() {
        Properties policies = policies();
        return names().stream()
                .flatMap(name -> Stream.of(
                        new NewTopic(name, PARTITIONS, REPLICAS)
                                .configs(Map.of("cleanup.policy", policies.getProperty(name))),
                        // A dead letter waits for a person, however long that takes.
                        new NewTopic(name + ".dlq", PARTITIONS, REPLICAS).configs(Map.of("retention.ms", "-1"))));
    }

    private static Properties policies() {
        Properties policies = new Properties();
        try (InputStream file = Topics.class.getResourceAsStream("topics.properties")) {
            policies.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return policies;
    }
}
