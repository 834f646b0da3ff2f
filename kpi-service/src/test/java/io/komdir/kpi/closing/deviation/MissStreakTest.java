package io.komdir.kpi.closing.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.evaluation.Evaluation;
import io.komdir.kpi.evaluation.TestMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissStreakTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final BigDecimal TARGET = BigDecimal.TEN;

    private final MissStreak streak = new MissStreak(MONDAY.minusDays(30));

    @Test
    void shouldCountTheDaysWhenAllAreMissed() {
        // When
        see(4, missed());
        see(3, missed());
        see(2, missed());

        // Then
        assertThat(streak.length()).isEqualTo(3);
        assertThat(streak.ended()).isFalse();
        assertThat(dates()).containsExactly(day(2), day(3), day(4));
    }

    @Test
    void shouldEndWhenADayIsMet() {
        // When
        see(4, missed());
        see(3, met());
        see(2, missed());

        // Then
        assertThat(streak.ended()).isTrue();
        assertThat(dates()).containsExactly(day(4));
    }

    @Test
    void shouldSkipADayWhenItHasNoTarget() {
        // When
        see(4, missed());
        see(3, noTarget());
        see(2, missed());

        // Then
        assertThat(dates()).containsExactly(day(2), day(4));
    }

    @Test
    void shouldSkipADayWhenNobodyPushedAnything() {
        // When
        see(4, missed());
        see(3, noData());
        see(2, missed());

        // Then
        assertThat(dates()).containsExactly(day(2), day(4));
    }

    @Test
    void shouldNotCountADayWhenItIsBeforeTheFirstThatCounts() {
        // Given
        MissStreak fresh = new MissStreak(day(3));

        // When
        fresh.add(day(3), missed(), null);
        fresh.add(day(2), missed(), null);

        // Then
        assertThat(fresh.length()).isEqualTo(1);
        assertThat(fresh.ended()).isTrue();
    }

    @Test
    void shouldBeOverWhenNoEarlierDayCounts() {
        // Given
        MissStreak fresh = new MissStreak(day(3));
        fresh.add(day(3), missed(), null);

        // When
        fresh.endBefore(day(3));

        // Then
        assertThat(fresh.ended()).isTrue();
        assertThat(fresh.length()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWhenThirtyDaysAreWithoutTarget() {
        // Given
        MissStreak old = new MissStreak(MONDAY.minusDays(60));
        old.add(MONDAY, missed(), null);

        // When
        old.add(day(-30), noTarget(), null);
        old.endBefore(day(-30));
        old.add(day(-31), missed(), null);

        // Then
        assertThat(old.length()).isEqualTo(2);
    }

    @Test
    void shouldEndWhenThirtyOneDaysAreWithoutTarget() {
        // Given
        MissStreak old = new MissStreak(MONDAY.minusDays(60));
        old.add(MONDAY, missed(), null);
        old.add(day(-31), noTarget(), null);

        // When
        old.add(day(-32), missed(), null);

        // Then
        assertThat(old.ended()).isTrue();
        assertThat(old.length()).isEqualTo(1);
    }

    @Test
    void shouldGoOnAfterALongOutageWhenTheTargetHeld() {
        // Given
        MissStreak old = new MissStreak(MONDAY.minusDays(60));
        old.add(MONDAY, missed(), null);
        old.add(day(-20), noData(), null);

        // When
        old.add(day(-40), missed(), null);

        // Then
        assertThat(old.length()).isEqualTo(2);
    }

    @Test
    void shouldKeepTargetAndFactOfEachMissedDay() {
        // When
        see(4, missed());

        // Then
        assertThat(streak.days()).containsExactly(new MissedDay(day(4), TARGET, BigDecimal.ONE, null));
    }

    private void see(int daysLater, Evaluation evaluation) {
        streak.add(day(daysLater), evaluation, null);
    }

    private List<LocalDate> dates() {
        return streak.days().stream().map(MissedDay::date).toList();
    }

    private static LocalDate day(int daysLater) {
        return MONDAY.plusDays(daysLater);
    }

    private static Evaluation missed() {
        return evaluation(TARGET, BigDecimal.ONE, true);
    }

    private static Evaluation met() {
        return evaluation(TARGET, TARGET, true);
    }

    private static Evaluation noTarget() {
        return evaluation(null, BigDecimal.ONE, true);
    }

    private static Evaluation noData() {
        return evaluation(TARGET, BigDecimal.ZERO, false);
    }

    private static Evaluation evaluation(BigDecimal target, BigDecimal fact, boolean pushed) {
        return Evaluation.of(TestMetrics.CALLS, target, fact, pushed);
    }
}
