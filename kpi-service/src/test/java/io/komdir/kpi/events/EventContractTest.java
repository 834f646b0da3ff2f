package io.komdir.kpi.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.testing.events.EventContractTests;
import io.komdir.testing.events.EventSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of kpi-service, with the promises that only some of its samples make. */
class EventContractTest extends EventContractTests {
    EventContractTest() {
        super("kpi-service");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseTheSampleWithoutARevision(String type) {
        // Given
        ObjectNode data = data(type);
        data.remove("revision");

        // When / Then
        assertThat(EventSchema.violations(type, data))
                .singleElement()
                .asString()
                .contains("revision");
    }

    @ParameterizedTest
    @CsvSource({
        "io.komdir.kpi.deviation.detected.v1,.conversion,intervalHigh",
        "io.komdir.kpi.deviation.detected.v1,.conversion,stage",
        "io.komdir.kpi.deviation.resolved.v1,.conversion,countBefore",
    })
    void shouldRefuseAConversionWithoutWhatItsKindPromises(String type, String kind, String field) {
        // Given
        ObjectNode data = data(type + kind);
        data.remove(field);

        // When / Then
        assertThat(EventSchema.violations(type, data)).anyMatch(violation -> violation.contains(field));
    }
}
