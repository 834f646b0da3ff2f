package io.komdir.kpi.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushReferenceDataTest {
    private static final PushReferenceData CATALOGUE = new PushReferenceData(
            ZoneId.of("Europe/Moscow"),
            LocalDate.of(2026, 11, 23),
            Set.of("u1"),
            Map.of(
                    "calls", new PushReferenceData.Metric(Unit.COUNT, Formula.Type.SUM),
                    "minutes", new PushReferenceData.Metric(Unit.MINUTES, Formula.Type.AVERAGE),
                    "share", new PushReferenceData.Metric(Unit.PERCENT, Formula.Type.AVERAGE),
                    "revenue", new PushReferenceData.Metric(Unit.MONEY, Formula.Type.SUM),
                    "average_check", new PushReferenceData.Metric(Unit.MONEY, Formula.Type.RATIO)));

    @ParameterizedTest
    @CsvSource({"1999-12-31, date-too-early", "2000-01-01,", "2026-11-23,", "2026-11-24,", "2026-11-25, date-in-future"
    })
    void shouldTakeDaysFrom2000ToTomorrow(LocalDate day, String code) {
        // Given
        List<Violation> violations = new ArrayList<>();

        // When
        CATALOGUE.checkDay("date", day, violations);

        // Then
        assertThat(violations).extracting(Violation::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "u1, calls, 0,",
        "u1, calls, -1, negative-value",
        "u1, minutes, -0.000001, negative-value",
        "u1, share, -1, negative-value",
        "u1, revenue, -100,",
        "u1, average_check, 1, metric-is-computed",
        "u1, meetings, 1, unknown-metric",
        "u2, calls, 1, unknown-employee"
    })
    void shouldTakeWhatTheMetricTakes(String employee, String metric, BigDecimal value, String code) {
        // Given
        List<Violation> violations = new ArrayList<>();

        // When
        CATALOGUE.checkFact(employee, metric, value, violations);

        // Then
        assertThat(violations).extracting(Violation::code).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
