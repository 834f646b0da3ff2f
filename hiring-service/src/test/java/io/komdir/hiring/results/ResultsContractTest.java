package io.komdir.hiring.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.komdir.hiring.testing.IncomingTypes;
import io.komdir.local.testing.SampleEvents;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the producer's golden samples with this service's own records. */
class ResultsContractTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void shouldReadTheProducersSampleOfAClosedMonth() throws Exception {
        // When
        MonthClosed data = JSON.treeToValue(month(), MonthClosed.class);

        // Then
        assertThat(data.scope()).isEqualTo("employee:u17");
        assertThat(data.team()).isEqualTo("north");
        assertThat(data.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(data.workingDays()).isEqualTo(18);
        assertThat(data.workingDaysOfCalendar()).isEqualTo(20);
        assertThat(data.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(data.revision()).isEqualTo(640);
        assertThat(data.lines()).hasSize(4);
        assertThat(data.lines().get(1).goal()).isEqualTo(Goal.AT_MOST);
        assertThat(data.lines().get(2).fact()).isEqualByComparingTo("990000");
        assertThat(data.lines().get(3).target()).isNull();
    }

    @Test
    void shouldReadTheProducersSampleOfAClosedDay() throws Exception {
        // When
        DayClosed data =
                JSON.treeToValue(SampleEvents.sample(IncomingTypes.DAY_CLOSED).get("data"), DayClosed.class);

        // Then
        assertThat(data)
                .isEqualTo(new DayClosed("employee:u17", LocalDate.of(2026, 11, 23), true, Verdict.MISSED, 512L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "month", "workingDays", "workingDaysOfCalendar", "verdict", "revision", "lines"})
    void shouldRefuseAMonthWithout(String field) {
        ObjectNode data = month();
        data.remove(field);
        assertThatThrownBy(() -> JSON.treeToValue(data, MonthClosed.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource({
        "scope, '\"somebody\"', scope",
        "team, '\"a b\"', team",
        "lines, '[{\"metric\":\"a b\"}]', metric",
        "lines, '[{\"metric\":\"calls\",\"unit\":\"COUNT\",\"goal\":\"AT_LEAST\",\"verdict\":\"MET\",\"fact\":1e99}]', fact",
    })
    void shouldRefuseAMonthThatCannotBeKept(String field, String value, String named) throws Exception {
        // Given
        ObjectNode data = month();
        data.set(field, JSON.readTree(value));

        // When / Then
        assertThatThrownBy(() -> JSON.treeToValue(data, MonthClosed.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(named);
    }

    private static ObjectNode month() {
        return (ObjectNode) SampleEvents.sample(IncomingTypes.MONTH_CLOSED).get("data");
    }
}
