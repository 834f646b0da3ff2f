package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class DeadLetterReplayIT {
    private final String organization = "replay-" + UUID.randomUUID();

    @Test
    void shouldBringEachRecordBackOnceWhenCalledTwice() throws Exception {
        // Given
        ProducerRecord<String, String> first = dead("n1");
        KafkaProbe.send(List.of(first, dead("n2")));
        DeadLetterReplay replay = new DeadLetterReplay(TestServers.bootstrapServers(), KafkaProbe.topic("replayed"));

        // When
        int replayed = replay.run();
        int replayedAgain = replay.run();

        // Then
        assertThat(replayed).isEqualTo(2);
        assertThat(replayedAgain).isZero();
        List<ConsumerRecord<String, String>> back = KafkaProbe.records("replayed", organization);
        assertThat(back).extracting(ConsumerRecord::value).containsExactlyInAnyOrder("n1", "n2");
        assertThat(back)
                .allSatisfy(record -> assertThat(KafkaProbe.header(record, "dead-letter-reason"))
                        .isNull());
    }

    private ProducerRecord<String, String> dead(String data) {
        ProducerRecord<String, String> event = KafkaProbe.event(organization, UUID.randomUUID(), data);
        KafkaProbe.set(event, "dead-letter-reason", "the rule is broken");
        return new ProducerRecord<>(
                KafkaProbe.topic("replayed.dlq"), null, event.key(), event.value(), event.headers());
    }
}
