package io.komdir.kpi.reference.targets;

import static io.komdir.kpi.reference.targets.TargetsBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.kpi.reference.employee.Absence;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResolvedTargetsTest {
    private static final Scope ANNA = Scope.employee("anna");

    private final TargetsBuilder builder = new TargetsBuilder();

    @Test
    void shouldApplyOnWorkingDaysOnlyWhenTheTargetIsDaily() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .daily("employee:anna", "calls", "40", "2026-11-01", null)
                .dayOff("2026-11-04")
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> tuesday = on(targets, "2026-11-03");

        // Then
        assertThat(tuesday).contains(amount("40"));
        assertThat(on(targets, "2026-11-04")).isEmpty();
        assertThat(on(targets, "2026-11-07")).isEmpty();
        assertThat(over(targets, "2026-11-01", "2026-11-30")).contains(amount("800"));
    }

    @Test
    void shouldSumExactlyToThePlanWhenTheTargetIsMonthly() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .monthly("employee:anna", "calls", "1000", "2025-01-01", null)
                .resolve("2026-01-01", "2026-12-31");

        // When
        Optional<BigDecimal> february = over(targets, "2026-02-01", "2026-02-28");
        Optional<BigDecimal> year = over(targets, "2026-01-01", "2026-12-31");

        // Then
        assertThat(february).contains(amount("1000"));
        assertThat(year).contains(amount("12000"));
        assertThat(on(targets, "2026-11-02")).contains(amount("47.62"));
    }

    @Test
    void shouldSumExactlyToAnyPlanWhenAnyMonthIsWhole() {
        // Given
        Random random = new Random(2027);
        builder.monthOff("2025-08").dayOff("2026-05-01").employee("anna");
        Map<YearMonth, BigDecimal> plans = new TreeMap<>();
        for (YearMonth month = YearMonth.of(2024, 1); month.getYear() < 2028; month = month.plusMonths(1)) {
            BigDecimal plan = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(7));
            builder.monthly(
                    "employee:anna",
                    "calls",
                    plan.toPlainString(),
                    month.atDay(1).toString(),
                    null);
            plans.put(month, plan);
        }

        // When
        ResolvedTargets targets = builder.resolve("2024-01-01", "2027-12-31");

        // Then
        plans.forEach((month, plan) -> {
            Optional<BigDecimal> whole = targets.over(ANNA, "calls", month.atDay(1), month.atEndOfMonth());
            assertThat(whole.orElse(BigDecimal.ZERO))
                    .as(month.toString())
                    .isEqualByComparingTo(month.equals(YearMonth.of(2025, 8)) ? BigDecimal.ZERO : plan);
        });
    }

    @Test
    void shouldAskForNothingWhenTheMonthHasNoWorkingDay() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .monthly("employee:anna", "calls", "1000", "2026-01-01", null)
                .monthOff("2026-08")
                .resolve("2026-08-01", "2026-09-30");

        // When
        Optional<BigDecimal> august = over(targets, "2026-08-01", "2026-08-31");

        // Then
        assertThat(august).isEmpty();
        assertThat(over(targets, "2026-08-01", "2026-09-30")).contains(amount("1000"));
    }

    @Test
    void shouldSpreadOverTheWholeMonthWhenOnlyAPartOfItWasLoaded() {
        // Given
        builder.employee("anna").monthly("employee:anna", "calls", "1000", "2026-01-01", null);
        ResolvedTargets month = builder.resolve("2026-11-01", "2026-11-30");

        // When
        ResolvedTargets week = builder.resolve("2026-11-16", "2026-11-20");

        // Then
        assertThat(on(week, "2026-11-17")).isEqualTo(on(month, "2026-11-17")).isPresent();
    }

    @Test
    void shouldReplaceTheEarlierRowWhenALaterOneStarts() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .daily("employee:anna", "calls", "40", "2026-01-01", null)
                .daily("employee:anna", "calls", "50", "2026-11-10", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> before = on(targets, "2026-11-09");
        Optional<BigDecimal> after = on(targets, "2026-11-10");

        // Then
        assertThat(before).contains(amount("40"));
        assertThat(after).contains(amount("50"));
    }

    @Test
    void shouldReturnToTheOpenRowWhenALaterOneHasEnded() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .daily("employee:anna", "calls", "40", "2026-01-01", null)
                .daily("employee:anna", "calls", "60", "2026-11-09", "2026-11-13")
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> lastDay = on(targets, "2026-11-13");
        Optional<BigDecimal> next = on(targets, "2026-11-16");

        // Then
        assertThat(lastDay).contains(amount("60"));
        assertThat(next).contains(amount("40"));
    }

    @Test
    void shouldPreferTheDayWhenAMonthIsPlannedToo() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .daily("employee:anna", "calls", "60", "2026-11-09", "2026-11-13")
                .monthly("employee:anna", "calls", "210", "2026-11-01", "2026-11-30")
                .resolve("2026-11-01", "2026-12-31");

        // When
        Optional<BigDecimal> special = on(targets, "2026-11-10");
        Optional<BigDecimal> ordinary = on(targets, "2026-11-17");

        // Then
        assertThat(special).contains(amount("60"));
        assertThat(ordinary).contains(amount("10"));
        assertThat(on(targets, "2026-12-01")).isEmpty();
    }

    @Test
    void shouldLetTheShareFallAwayWhenTheEmployeeIsAway() {
        // Given
        ResolvedTargets targets = builder.employee(
                        "anna", null, null, List.of(), List.of(new Absence(day("2026-11-07"), day("2026-11-15"), null)))
                .monthly("employee:anna", "calls", "210", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> month = over(targets, "2026-11-01", "2026-11-30");

        // Then
        assertThat(month).contains(amount("160"));
        assertThat(on(targets, "2026-11-09")).isEmpty();
        assertThat(on(targets, "2026-11-16")).contains(amount("10"));
    }

    @Test
    void shouldAskForNothingWhenNotHiredYetOrAlreadyLeft() {
        // Given
        ResolvedTargets targets = builder.employee("anna", "2026-11-10", "2026-11-20", List.of(), List.of())
                .monthly("employee:anna", "calls", "210", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> month = over(targets, "2026-11-01", "2026-11-30");

        // Then
        assertThat(month).contains(amount("90"));
        assertThat(on(targets, "2026-11-09")).isEmpty();
        assertThat(on(targets, "2026-11-10")).isPresent();
        assertThat(on(targets, "2026-11-20")).isPresent();
        assertThat(on(targets, "2026-11-23")).isEmpty();
    }

    @Test
    void shouldAskForNothingWhenHiredAfterOrLeftBeforeTheDaysLoaded() {
        // Given
        ResolvedTargets targets = builder.employee("anna", "2026-12-10", null, List.of(), List.of())
                .employee("boris", null, "2026-10-10", List.of(), List.of())
                .daily("employee:anna", "calls", "40", "2026-01-01", null)
                .daily("employee:boris", "calls", "40", "2026-01-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> anna = over(targets, "2026-11-01", "2026-11-30");

        // Then
        assertThat(anna).isEmpty();
        assertThat(targets.over(Scope.employee("boris"), "calls", day("2026-11-01"), day("2026-11-30")))
                .isEmpty();
    }

    @Test
    void shouldNeitherSpreadNorSumWhenTheMetricIsAnAverage() {
        // Given
        ResolvedTargets targets = builder.employee("anna")
                .monthly("employee:anna", "response", "15", "2026-11-01", null)
                .daily("employee:anna", "response", "10", "2026-11-30", null)
                .monthly("employee:anna", "check", "25000", "2026-11-01", null)
                .resolve("2026-11-01", "2026-11-30");

        // When
        Optional<BigDecimal> day = targets.on(ANNA, "response", day("2026-11-17"));
        Optional<BigDecimal> month = targets.over(ANNA, "response", day("2026-11-01"), day("2026-11-30"));

        // Then
        assertThat(day).contains(amount("15"));
        assertThat(month).contains(amount("14.761905"));
        assertThat(targets.over(ANNA, "check", day("2026-11-01"), day("2026-11-30")))
                .contains(amount("25000"));
    }

    @Test
    void shouldRefuseWhenTheDayOrTheMetricWasNotLoaded() {
        // When
        ResolvedTargets targets = builder.employee("anna").resolve("2026-11-01", "2026-11-30");

        // Then
        assertThatThrownBy(() -> on(targets, "2026-12-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> targets.on(ANNA, "revenue", day("2026-11-02")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<BigDecimal> on(ResolvedTargets targets, String day) {
        return targets.on(ANNA, "calls", day(day));
    }

    private static Optional<BigDecimal> over(ResolvedTargets targets, String from, String to) {
        return targets.over(ANNA, "calls", day(from), day(to));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
