package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventRecordTest {
    private static final String ID = "0199c2a1-7d2b-7c33-9f60-000000000001";

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "1970-01-01T03:00:00+03:00, 1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
    })
    void shouldReadTheTimeWhenItIsInTheYearsThatADatabaseHolds(String time, Instant expected) {
        assertThat(record(time).event().time()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1969-12-31T23:59:59.999999999Z, attribute time is not in the years 1970 to 9999",
        "1970-01-01T02:59:59+03:00, attribute time is not in the years 1970 to 9999",
        "+10000-01-01T00:00:00Z, attribute time is not in the years 1970 to 9999",
        "9999-12-31T23:59:59-00:01, attribute time is not in the years 1970 to 9999",
        "2026-13-01T00:00:00Z, malformed attribute time",
        "2026-11-24, malformed attribute time"
    })
    void shouldRefuseTheEventForGoodWhenItsTimeIsOutsideOfThemOrNoTime(String time, String reason) {
        CloudEventRecord record = record(time);

        assertThatThrownBy(record::event)
                .isInstanceOf(PermanentEventException.class)
                .hasMessage(reason);
    }

    private static CloudEventRecord record(String time) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("komdir.notes", 0, 0, "key", "{}");
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ID,
                        "ce_type", "io.komdir.platform.noted.v1",
                        "ce_source", "/platform",
                        "ce_subject", "n1",
                        "ce_organization", "acme",
                        "ce_time", time,
                        "ce_correlationid", ID,
                        "ce_causationid", ID,
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new CloudEventRecord(record, new ObjectMapper());
    }
}
