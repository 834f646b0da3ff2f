package io.komdir.kpi.closing.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionIntervalTest {

    /** Table I of R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998: score method. */
    @ParameterizedTest
    @CsvSource({
        "81,263,0.2553,0.3662",
        "15,148,0.0624,0.1605",
        "0,20,0.0000,0.1611",
        "1,29,0.0061,0.1718",
    })
    void shouldBeTheIntervalOfTheLiterature(int count, int before, double low, double high) {
        // When
        ConversionInterval interval = interval(String.valueOf(count), String.valueOf(before));

        // Then
        assertThat(interval.low().doubleValue()).isCloseTo(low, within(0.00005));
        assertThat(interval.high().doubleValue()).isCloseTo(high, within(0.00005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"detected", "resolved"})
    void shouldBeTheIntervalOfTheGoldenSample(String change) throws IOException {
        // Given
        String sample = "/events/samples/io.komdir.kpi.deviation." + change + ".v1.conversion.json";
        JsonNode data;
        try (InputStream in = getClass().getResourceAsStream(sample)) {
            data = new ObjectMapper().readTree(in).get("data");
        }

        // When
        ConversionInterval interval =
                interval(data.get("count").asText(), data.get("countBefore").asText());

        // Then
        assertThat(interval.low()).isEqualByComparingTo(data.get("intervalLow").asText());
        assertThat(interval.high())
                .isEqualByComparingTo(data.get("intervalHigh").asText());
    }

    @Test
    void shouldEndAtOneWhenMoreAreCountedThanBefore() {
        // When
        ConversionInterval interval = interval("45", "30");

        // Then
        assertThat(interval).isEqualTo(interval("30", "30"));
        assertThat(interval.high()).isEqualByComparingTo("1");
    }

    @Test
    void shouldKeepTheRatioOfCountsBeyondTheLibrarysReach() {
        // When
        ConversionInterval interval = interval("20000000000000", "100000000000000");

        // Then
        assertThat(interval.low().doubleValue()).isCloseTo(0.2, within(0.0001));
        assertThat(interval.high().doubleValue()).isCloseTo(0.2, within(0.0001));
    }

    @Test
    void shouldTakeFractionsAndNegativeCounts() {
        // When / Then
        assertThat(interval("2.5", "30.4")).isEqualTo(interval("3", "30"));
        assertThat(interval("-4", "30")).isEqualTo(interval("0", "30"));
    }

    private static ConversionInterval interval(String count, String before) {
        return ConversionInterval.of(new BigDecimal(count), new BigDecimal(before));
    }
}
