package io.komdir.audit;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.audit.testing.PublishedEvents;
import io.komdir.audit.testing.PublishedEvents.Published;
import io.komdir.audit.testing.TopicReader;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.komdir.platform.events.EventContract;
import io.komdir.platform.events.GroupOffsets;
import io.komdir.platform.events.ReceivedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes on whichever topic, no channel stops, and nobody sees what another organization was told. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class EveryChannelIT {
    private static final List<Path> CONTRACTS = List.of(
            Path.of("..", "kpi-service", "src", "main", "resources", "events"),
            Path.of("src", "main", "resources", "events"));
    private static final List<String> READS =
            List.of("diagnoses", "tasks", "backlog", "staffing-gaps", "audits", "auditors");

    @Inject
    Config config;

    @Inject
    GroupOffsets offsets;

    private final String organization = "acme-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();
    private PublishedEvents events;

    @BeforeEach
    void connect() {
        events = new PublishedEvents();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void shouldStandWhenEverySampleComesBackwardsAndTwice() {
        // Given
        List<Published> backwards = new ArrayList<>(samples().toList());
        Collections.reverse(backwards);

        // When
        backwards.forEach(events::send);
        backwards.forEach(events::send);

        // Then
        awaitAllRead();
        assertReady();
        Set<String> told = backwards.stream().map(Published::topic).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).containsAll(topics());
        for (String read : READS) {
            as(other).get("/api/v1/" + read).then().statusCode(200).body("items", hasSize(0));
        }
        as(organization).get("/api/v1/diagnoses").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void shouldStandWhenTheDataOfEveryTypeIsBad() {
        // Given
        List<ObjectNode> bad = List.of(
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.objectNode().put("scope", 7),
                JsonNodeFactory.instance.objectNode().put("task", "none").put("diagnosis", "none"));

        // When
        samples().forEach(sample -> bad.forEach(data -> events.send(sample.saying(data))));

        // Then
        awaitAllRead();
        assertReady();
        for (String read : READS) {
            as(organization).get("/api/v1/" + read).then().statusCode(200).body("items", hasSize(0));
        }
    }

    static Stream<Published> oneOfEachTopic() {
        return samples("acme-" + UUID.randomUUID())
                .collect(Collectors.toMap(Published::topic, told -> told, (first, second) -> first))
                .values()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("oneOfEachTopic")
    void shouldIgnoreAnUnknownTypeAndPutAnUnknownVersionAside(Published sample) {
        // Given
        Published unknown = sample.ofType("io.komdir.kpi.weather.changed.v1");
        Published version = sample.ofType(sample.type().replaceFirst("\\.v1$", ".v9"));
        try (TopicReader dlq = new TopicReader(sample.topic() + ".dlq")) {
            // When
            events.send(unknown, version);

            // Then
            var aside = dlq.firstOf(sample.organization());
            assertThat(new String(aside.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .isEqualTo(version.id().toString());
            awaitAllRead();
            assertReady();
        }
    }

    private Stream<Published> samples() {
        return samples(organization);
    }

    /** Every golden sample that is consumed here, as told by the organization. */
    private static Stream<Published> samples(String organization) {
        return CONTRACTS.stream()
                .flatMap(folder -> EventContract.in(folder).stream())
                .map(contract -> told(contract, organization));
    }

    private static Published told(EventContract contract, String organization) {
        ReceivedEvent event = contract.sampleEvent();
        ObjectNode data = (ObjectNode) event.data();
        return new Published(
                event.id(),
                contract.type().topic(),
                event.type(),
                organization,
                event.subject(),
                event.time(),
                event.correlationId(),
                event.causationId(),
                data.has("code") && contract.type().topic().endsWith("organizations")
                        ? data.put("code", organization)
                        : data);
    }

    /** Each channel has committed what its topics hold. */
    private void awaitAllRead() {
        List<String> channels = channels();
        GroupOffsets.Ends ends = offsets.ends(topics().stream()
                .map(topic -> TestServers.topicPrefix() + topic)
                .toList());
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(channels)
                        .allSatisfy(channel ->
                                assertThat(left(ends, channel)).as(channel).isZero()));
    }

    private long left(GroupOffsets.Ends ends, String channel) {
        String group = config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class);
        String pattern = config.getValue("mp.messaging.incoming." + channel + ".topic", String.class);
        return topics().stream()
                .map(topic -> TestServers.topicPrefix() + topic)
                .filter(topic -> topic.matches(pattern))
                .mapToLong(topic -> offsets.remaining(ends, topic, group))
                .sum();
    }

    /** What other services tell and what this one tells itself, as the channels name it. */
    private Set<String> topics() {
        return channels().stream()
                .map(channel -> config.getValue("mp.messaging.incoming." + channel + ".topic", String.class))
                .filter(topic -> topic.indexOf('[') < 0)
                .map(topic -> topic.substring(TestServers.topicPrefix().length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> channels() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".connector"))
                .map(name -> name.substring("mp.messaging.incoming.".length(), name.length() - ".connector".length()))
                .distinct()
                .sorted()
                .toList();
    }

    private static void assertReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static RequestSpecification as(String of) {
        return given().auth().oauth2(TestTokens.token(of, "viewer"));
    }
}
