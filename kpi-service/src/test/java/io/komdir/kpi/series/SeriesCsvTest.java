package io.komdir.kpi.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.judgement.TestMetrics;
import io.komdir.kpi.judgement.Verdict;
import io.komdir.kpi.metric.Formula;
import io.komdir.kpi.metric.Goal;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.metric.Timing;
import io.komdir.kpi.metric.Unit;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesCsvTest {
    private static final Figure CALLS = new Figure(
            "2026-11-23",
            "calls",
            Scope.team("north"),
            new BigDecimal("40"),
            new BigDecimal("-29.5"),
            new BigDecimal("-73.8"),
            Verdict.MISSED);
    private static final Figure REVENUE =
            new Figure("2026-11-23", "revenue", Scope.team("north"), null, null, null, Verdict.NO_TARGET);

    @Test
    void shouldWriteOneRowPerFigureWhenLong() {
        // When
        String csv = SeriesCsv.ofLong(series(CALLS, REVENUE));

        // Then
        assertThat(csv)
                .isEqualTo(lines(
                        "period,metric,scope,target,fact,percent,verdict",
                        "2026-11-23,calls,team:north,40,-29.5,-73.8,MISSED",
                        "2026-11-23,revenue,team:north,,,,NO_TARGET"));
    }

    @Test
    void shouldWriteOneRowPerPeriodAndScopeWhenWide() {
        // When
        String csv = SeriesCsv.ofWide(series(CALLS, REVENUE));

        // Then
        assertThat(csv)
                .isEqualTo(lines(
                        "period,scope,calls,calls_target,calls_percent,calls_verdict,revenue,revenue_target,revenue_percent,revenue_verdict",
                        "2026-11-23,team:north,-29.5,40,-73.8,MISSED,,,,NO_TARGET"));
    }

    @Test
    void shouldDisarmCodesThatASpreadsheetTakesForAFormula() {
        // Given
        MetricDefinition metric =
                new MetricDefinition("-2", null, Timing.LEADING, Unit.COUNT, Goal.AT_LEAST, Formula.SUM, 1);
        Figure figure = new Figure("2026-11", "-2", Scope.ORGANIZATION, null, BigDecimal.ONE, null, Verdict.NO_TARGET);
        Series series = new Series(1, "RUB", List.of(metric), List.of(figure));

        // When
        String rows = SeriesCsv.ofLong(series);
        String columns = SeriesCsv.ofWide(series);

        // Then
        assertThat(rows).contains("2026-11,'-2,organization,,1,,NO_TARGET");
        assertThat(columns).startsWith("period,scope,'-2,'-2_target");
    }

    @Test
    void shouldWriteTheHeaderWhenThereAreNoFigures() {
        // When
        String csv = SeriesCsv.ofLong(series());

        // Then
        assertThat(csv).isEqualTo("period,metric,scope,target,fact,percent,verdict\r\n");
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static Series series(Figure... figures) {
        return new Series(7, "RUB", List.of(TestMetrics.CALLS, TestMetrics.REVENUE), List.of(figures));
    }
}
