package io.komdir.kpi.evaluation;

import static io.komdir.kpi.evaluation.Verdict.MET;
import static io.komdir.kpi.evaluation.Verdict.MISSED;
import static io.komdir.kpi.evaluation.Verdict.NO_DATA;
import static io.komdir.kpi.evaluation.Verdict.NO_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StreakRunTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final StreakRun run = new StreakRun();

    @Test
    void shouldCountMetDaysBackToTheFirstMissedOne() {
        // When
        show(MET, MET, MISSED, MET);

        // Then
        assertThat(run.streak()).isEqualTo(new Streak(2, MONDAY.minusDays(1)));
        assertThat(run.alive()).isFalse();
    }

    @Test
    void shouldSkipDaysWithoutTargetOrData() {
        // When
        show(NO_TARGET, MET, NO_DATA, NO_TARGET, MET, NO_DATA);

        // Then
        assertThat(run.streak()).isEqualTo(new Streak(2, MONDAY.minusDays(4)));
        assertThat(run.alive()).isTrue();
    }

    @Test
    void shouldBeZeroWhenTheDayItselfIsMissed() {
        // When
        show(MISSED, MET, MET);

        // Then
        assertThat(run.streak()).isEqualTo(Streak.NONE);
    }

    @Test
    void shouldLiveOnWhenAnOpenDayIsNotMetYet() {
        // Given
        run.next(MONDAY, MISSED, true);

        // When
        run.next(MONDAY.minusDays(3), MET, false);

        // Then
        assertThat(run.streak()).isEqualTo(new Streak(1, MONDAY.minusDays(3)));
    }

    @Test
    void shouldCountAnOpenDayThatIsMetAlready() {
        // When
        run.next(MONDAY, MET, true);

        // Then
        assertThat(run.streak()).isEqualTo(new Streak(1, MONDAY));
    }

    private void show(Verdict... newestFirst) {
        LocalDate day = MONDAY;
        for (Verdict verdict : newestFirst) {
            run.next(day, verdict, false);
            day = day.minusDays(1);
        }
    }
}
