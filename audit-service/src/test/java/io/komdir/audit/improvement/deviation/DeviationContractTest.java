package io.komdir.audit.improvement.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.komdir.audit.improvement.diagnosis.Subject;
import io.komdir.audit.testing.Deviations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the producer's golden samples with this service's own records. */
class DeviationContractTest {
    private static final String DETECTED = "io.komdir.kpi.deviation.detected.v1";
    private static final String RESOLVED = "io.komdir.kpi.deviation.resolved.v1";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void shouldReadTheProducersSampleOfADetection() throws Exception {
        // When
        DeviationDetected data = JSON.treeToValue(Deviations.sample(DETECTED).get("data"), DeviationDetected.class);

        // Then
        assertThat(data)
                .isEqualTo(new DeviationDetected(
                        UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8b9a"),
                        "TARGET",
                        "employee:u17",
                        "key_meetings_held",
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 11, 23),
                        BigDecimal.valueOf(12),
                        BigDecimal.valueOf(5)));
        assertThat(data.subjectOfDiagnosis()).isEqualTo(Subject.metric("key_meetings_held"));
    }

    @Test
    void shouldReadTheProducersSampleOfAResolution() throws Exception {
        // When
        DeviationResolved data = JSON.treeToValue(Deviations.sample(RESOLVED).get("data"), DeviationResolved.class);

        // Then
        assertThat(data)
                .isEqualTo(new DeviationResolved(
                        UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8b9a"), "TARGET", LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deviation", "kind", "scope", "subject", "detectedOn", "from", "to", "target", "actual"})
    void shouldRefuseADetectionWithoutAFieldThatItNeeds(String field) {
        // Given
        ObjectNode data = (ObjectNode) Deviations.sample(DETECTED).get("data");
        data.remove(field);

        // When / Then
        assertThatThrownBy(() -> JSON.treeToValue(data, DeviationDetected.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(field);
    }

    @Test
    void shouldReadTheProducersSampleOfAConversion() throws Exception {
        // When
        DeviationDetected data =
                JSON.treeToValue(Deviations.sample(DETECTED + ".conversion").get("data"), DeviationDetected.class);

        // Then
        assertThat(data)
                .isEqualTo(new DeviationDetected(
                        UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8c9d"),
                        "CONVERSION",
                        "team:north",
                        "new/meeting",
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 23),
                        BigDecimal.valueOf(0.4),
                        BigDecimal.valueOf(0.2)));
        assertThat(data.subjectOfDiagnosis()).isEqualTo(Subject.stage("new", "meeting"));
    }

    @Test
    void shouldReadTheProducersSampleOfTheEndOfAConversion() throws Exception {
        // When
        DeviationResolved data =
                JSON.treeToValue(Deviations.sample(RESOLVED + ".conversion").get("data"), DeviationResolved.class);

        // Then
        assertThat(data)
                .isEqualTo(new DeviationResolved(
                        UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8c9d"),
                        "CONVERSION",
                        LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "/meeting", "new/"})
    void shouldRefuseAConversionWhoseSubjectIsNoStage(String subject) throws Exception {
        // Given
        ObjectNode sample =
                (ObjectNode) Deviations.sample(DETECTED + ".conversion").get("data");
        DeviationDetected data = JSON.treeToValue(sample.put("subject", subject), DeviationDetected.class);

        // When / Then
        assertThatThrownBy(data::subjectOfDiagnosis)
                .isInstanceOf(io.komdir.platform.events.PermanentEventException.class);
    }
}
