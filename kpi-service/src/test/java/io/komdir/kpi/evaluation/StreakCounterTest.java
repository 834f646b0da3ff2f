package io.komdir.kpi.evaluation;

import static io.komdir.kpi.evaluation.Verdict.MET;
import static io.komdir.kpi.evaluation.Verdict.MISSED;
import static io.komdir.kpi.evaluation.Verdict.NO_DATA;
import static io.komdir.kpi.evaluation.Verdict.NO_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StreakCounterTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final StreakCounter counter = new StreakCounter();

    @Test
    void shouldCountMetDaysBackToTheFirstMissedOne() {
        // When
        add(MET, MET, MISSED, MET);

        // Then
        assertThat(counter.streak()).isEqualTo(new Streak(2, MONDAY.minusDays(1)));
        assertThat(counter.ended()).isTrue();
    }

    @Test
    void shouldSkipDaysWithoutTargetOrData() {
        // When
        add(NO_TARGET, MET, NO_DATA, NO_TARGET, MET, NO_DATA);

        // Then
        assertThat(counter.streak()).isEqualTo(new Streak(2, MONDAY.minusDays(4)));
        assertThat(counter.ended()).isFalse();
    }

    @Test
    void shouldBeZeroWhenTheDayItselfIsMissed() {
        // When
        add(MISSED, MET, MET);

        // Then
        assertThat(counter.streak()).isEqualTo(Streak.NONE);
    }

    @Test
    void shouldLiveOnWhenAnOpenDayIsNotMetYet() {
        // Given
        counter.add(MONDAY, MISSED, true);

        // When
        counter.add(MONDAY.minusDays(3), MET, false);

        // Then
        assertThat(counter.streak()).isEqualTo(new Streak(1, MONDAY.minusDays(3)));
    }

    @Test
    void shouldCountAnOpenDayThatIsMetAlready() {
        // When
        counter.add(MONDAY, MET, true);

        // Then
        assertThat(counter.streak()).isEqualTo(new Streak(1, MONDAY));
    }

    private void add(Verdict... newestFirst) {
        LocalDate day = MONDAY;
        for (Verdict verdict : newestFirst) {
            counter.add(day, verdict, false);
            day = day.minusDays(1);
        }
    }
}
