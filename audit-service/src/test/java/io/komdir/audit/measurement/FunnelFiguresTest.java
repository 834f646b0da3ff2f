package io.komdir.audit.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelFiguresTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final String TEAM = "team:north";
    private static final ConversionMeasured.Stage LEAD = stage("lead", "leads");
    private static final ConversionMeasured.Stage CALL = stage("call", "calls");
    private static final ConversionMeasured.Stage HELD = stage("meeting", "key_meetings_held");
    private static final ConversionMeasured.Stage SCHEDULED = stage("meeting", "key_meetings_scheduled");

    @Test
    void shouldNotCoverDaysOnWhichTheStageHadAnotherMetric() {
        // Given
        FunnelFigures figures = figures(day(TEAM, 0, LEAD, HELD), day(TEAM, 1, LEAD, SCHEDULED));

        // When / Then
        assertThat(figures.covers(1, MONDAY)).isFalse();
        assertThat(figures.covers(1, MONDAY.plusDays(1))).isTrue();
        assertThat(figures.covers(0, MONDAY)).isTrue();
    }

    @Test
    void shouldNotCoverDaysOnWhichAnotherStageCameBefore() {
        // Given
        FunnelFigures figures = figures(day(TEAM, 0, LEAD, HELD), day(TEAM, 1, LEAD, CALL, HELD));

        // When / Then
        assertThat(figures.covers(2, MONDAY)).isFalse();
        assertThat(figures.covers(1, MONDAY)).isFalse();
        assertThat(figures.covers(2, MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void shouldCoverADayWithoutCountsAsTheOrganizationToldItOrAsTheDayBefore() {
        // Given
        FunnelFigures figures = figures(
                day("organization", 0, LEAD, HELD),
                day("organization", 2, LEAD, SCHEDULED),
                day(TEAM, 4, LEAD, SCHEDULED));

        // When / Then
        assertThat(figures.covers(1, MONDAY.minusDays(1))).isFalse();
        assertThat(figures.covers(1, MONDAY.plusDays(1))).isFalse();
        assertThat(figures.covers(1, MONDAY.plusDays(2))).isTrue();
        assertThat(figures.covers(1, MONDAY.plusDays(3))).isTrue();
    }

    private static FunnelFigures figures(FunnelDay... days) {
        return new FunnelFigures(TEAM, List.of(days), Map.of());
    }

    private static FunnelDay day(String scope, int after, ConversionMeasured.Stage... stages) {
        return new FunnelDay(
                scope, "new", MONDAY.plusDays(after), Stream.of(stages).toList(), after, new UUID(0, after));
    }

    private static ConversionMeasured.Stage stage(String stage, String metric) {
        return new ConversionMeasured.Stage(stage, metric, BigDecimal.ONE, null);
    }
}
