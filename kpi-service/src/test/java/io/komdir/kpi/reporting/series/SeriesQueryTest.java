package io.komdir.kpi.reporting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeriesQueryTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    @Test
    void shouldTakeTwoYearsAndNotADayMore() {
        // When
        SeriesQuery longest = query(1, 1, 732);
        ThrowingCallable oneOver = () -> query(1, 1, 733);

        // Then
        assertThat(longest.periods()).hasSize(732);
        assertRefused(oneOver, new Violation("to", "days-at-most", 732));
    }

    @Test
    void shouldTakeFiftyMetricsAndNotOneMore() {
        // When
        SeriesQuery most = query(50, 1, 1);
        ThrowingCallable oneOver = () -> query(51, 1, 1);

        // Then
        assertThat(most.metrics()).hasSize(50);
        assertRefused(oneOver, new Violation("metric", "times-at-most", 50));
    }

    @Test
    void shouldTakeTwoHundredScopesAndNotOneMore() {
        // When
        SeriesQuery most = query(1, 200, 1);
        ThrowingCallable oneOver = () -> query(1, 201, 1);

        // Then
        assertThat(most.scopes()).hasSize(200);
        assertRefused(oneOver, new Violation("scope", "times-at-most", 200));
    }

    @Test
    void shouldTakeAHundredThousandFiguresAndNotMore() {
        // Given
        SeriesQuery query = query(0, 200, 10);

        // When
        query.requireLength(50);
        ThrowingCallable over = () -> query(0, 200, 11).requireLength(50);

        // Then
        assertThat(query.periods()).hasSize(10);
        assertThatThrownBy(over).isInstanceOfSatisfying(BadRequestException.class, refused -> {
            assertThat(refused.slug()).isEqualTo("report-too-large");
            assertThat(refused.members()).containsEntry("limit", 100_000);
        });
    }

    @Test
    void shouldRefuseARangeThatEndsBeforeItStarts() {
        // When
        ThrowingCallable backwards = () -> new SeriesQuery(
                List.of(), List.of(Scope.ORGANIZATION), new DateRange(FROM, FROM.minusDays(1)), Grain.DAY);

        // Then
        assertRefused(backwards, new Violation("to", "not-before", "from"));
    }

    @Test
    void shouldAskForARepeatedMetricAndScopeOnce() {
        // When
        SeriesQuery query = new SeriesQuery(
                List.of("calls", "calls"),
                List.of(Scope.ORGANIZATION, Scope.team("north"), Scope.ORGANIZATION),
                new DateRange(FROM, FROM),
                Grain.DAY);

        // Then
        assertThat(query.metrics()).containsExactly("calls");
        assertThat(query.scopes()).containsExactly(Scope.ORGANIZATION, Scope.team("north"));
    }

    private static void assertRefused(ThrowingCallable call, Violation violation) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.violations()).containsExactly(violation));
    }

    private static SeriesQuery query(int metrics, int scopes, int days) {
        return new SeriesQuery(
                IntStream.range(0, metrics).mapToObj(number -> "m" + number).toList(),
                IntStream.range(0, scopes)
                        .mapToObj(number -> Scope.employee("u" + number))
                        .toList(),
                new DateRange(FROM, FROM.plusDays(days - 1L)),
                Grain.DAY);
    }
}
