package io.komdir.audit.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.komdir.audit.testing.Deviations;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the producer's golden samples with this service's own records. */
class ResultsContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void shouldReadTheProducersSampleOfAClosedDay() throws Exception {
        // When
        DayClosed data = read(ResultsConsumer.DAY_CLOSED, DayClosed.class);

        // Then
        assertThat(data.scope()).isEqualTo("employee:u17");
        assertThat(data.team()).isEqualTo("north");
        assertThat(data.date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(data.workingDay()).isTrue();
        assertThat(data.observed()).isTrue();
        assertThat(data.revision()).isEqualTo(512);
        DayClosed.Line average = data.lines().get(2);
        assertThat(average.metric()).isEqualTo("first_response_minutes");
        assertThat(average.formula()).isEqualTo(Formula.AVERAGE);
        assertThat(average.goal()).isEqualTo(Goal.AT_MOST);
        assertThat(average.numerator()).isEqualByComparingTo("150");
        assertThat(average.denominator()).isEqualByComparingTo("12");
    }

    @Test
    void shouldReadTheProducersSampleOfACorrection() throws Exception {
        // When
        DayCorrected data = read(ResultsConsumer.DAY_CORRECTED, DayCorrected.class);

        // Then
        assertThat(data)
                .isEqualTo(new DayCorrected(
                        "employee:u17",
                        "north",
                        LocalDate.of(2026, 11, 23),
                        "key_meetings_held",
                        BigDecimal.valueOf(1),
                        BigDecimal.valueOf(4),
                        null,
                        null,
                        515L));
    }

    @Test
    void shouldReadTheProducersSampleOfConversions() throws Exception {
        // When
        ConversionMeasured data = read(ResultsConsumer.CONVERSION_MEASURED, ConversionMeasured.class);

        // Then
        assertThat(data.funnel()).isEqualTo("new");
        assertThat(data.scope()).isEqualTo("team:north");
        assertThat(data.stages())
                .containsExactly(
                        new ConversionMeasured.Stage("lead", "leads", BigDecimal.valueOf(25), null),
                        new ConversionMeasured.Stage(
                                "meeting", "key_meetings_held", BigDecimal.valueOf(5), BigDecimal.valueOf(0.4)),
                        new ConversionMeasured.Stage("deal", "deals_won", BigDecimal.valueOf(2), null));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, '\"somebody\"', scope",
        "date, null, date",
        "workingDay, null, workingDay",
        "revision, null, revision",
        "lines, null, lines",
        "lines, '[{\"metric\":\"a b\"}]', metric",
        "lines, '[{\"metric\":\"calls\",\"unit\":\"COUNT\",\"goal\":\"AT_LEAST\",\"formula\":\"SUM\",\"fact\":1e99}]', fact",
    })
    void shouldRefuseAClosedDayThatCannotBeKept(String field, String value, String named) throws Exception {
        // Given
        ObjectNode data =
                (ObjectNode) Deviations.sample(ResultsConsumer.DAY_CLOSED).get("data");
        data.set(field, JSON.readTree(value));

        // When / Then
        assertThatThrownBy(() -> JSON.treeToValue(data, DayClosed.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(named);
    }

    private static <T> T read(String type, Class<T> as) throws JsonProcessingException {
        return JSON.treeToValue(Deviations.sample(type).get("data"), as);
    }
}
