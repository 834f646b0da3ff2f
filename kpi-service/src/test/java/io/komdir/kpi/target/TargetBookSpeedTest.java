package io.komdir.kpi.target;

import static io.komdir.kpi.target.BookBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.employee.Membership;
import io.komdir.kpi.scope.Scope;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A guard against resolving a target again and again; the bounds are loose, a warm run takes some milliseconds. */
class TargetBookSpeedTest {
    private static final int PEOPLE = 150;
    private static final int METRICS = 8;
    private static final Duration BOUND = Duration.ofMillis(500);

    private final BookBuilder builder = new BookBuilder();

    @Test
    void shouldResolveAMonthOfALargeTeamFastWhenEveryTargetIsAskedFor() {
        // Given
        fill();
        resolve(builder.book("2026-10-01", "2026-10-31"), METRICS, "2026-10-01", "2026-10-31");
        TargetBook book = builder.book("2026-10-01", "2026-10-31");

        // When
        Duration taken = resolve(book, METRICS, "2026-10-01", "2026-10-31");

        // Then
        assertThat(taken).isLessThan(BOUND);
    }

    @Test
    void shouldResolveAYearOfOneMetricFastWhenEveryTargetIsAskedFor() {
        // Given
        fill();
        resolve(builder.book("2026-01-01", "2026-12-31"), 1, "2026-01-01", "2026-12-31");
        TargetBook book = builder.book("2026-01-01", "2026-12-31");

        // When
        Duration taken = resolve(book, 1, "2026-01-01", "2026-12-31");

        // Then
        assertThat(taken).isLessThan(BOUND);
    }

    private void fill() {
        for (int team = 0; team < 15; team++) {
            builder.team("t" + team, team == 0 ? null : "t0");
        }
        for (int metric = 0; metric < METRICS; metric++) {
            builder.metric("m" + metric);
        }
        for (int person = 0; person < PEOPLE; person++) {
            builder.employee("u" + person, new Membership("t" + person % 15, day("2020-01-01"), null));
            for (int metric = 0; metric < METRICS; metric++) {
                builder.monthly("employee:u" + person, "m" + metric, 1000 + person + ".5", "2025-01-01", null);
            }
        }
    }

    private static Duration resolve(TargetBook book, int metrics, String first, String last) {
        LocalDate from = day(first);
        LocalDate to = day(last);
        long start = System.nanoTime();
        for (int metric = 0; metric < metrics; metric++) {
            for (int person = 0; person < PEOPLE; person++) {
                assertThat(book.over(Scope.employee("u" + person), "m" + metric, from, to))
                        .isPresent();
            }
            assertThat(book.over(Scope.ORGANIZATION, "m" + metric, from, to)).isPresent();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
