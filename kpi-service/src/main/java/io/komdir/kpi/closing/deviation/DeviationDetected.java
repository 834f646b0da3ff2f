package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code io.komdir.kpi.deviation.detected.v1}; its fields are described in the schema.
 *
 * @param team of an employee the current team, of a team the one above; null without
 * @param days the missed days, oldest first
 */
record DeviationDetected(
        UUID deviation,
        DeviationKind kind,
        Scope scope,
        String team,
        String subject,
        String metric,
        Timing timing,
        Goal goal,
        LocalDate since,
        LocalDate detectedOn,
        int missedDays,
        LocalDate from,
        LocalDate to,
        BigDecimal target,
        BigDecimal actual,
        List<Day> days,
        long revision) {

    /** Plan against fact of a missed day. */
    record Day(LocalDate date, BigDecimal target, BigDecimal fact) {

        static Day of(MissedDay day) {
            return new Day(day.date(), day.target(), day.fact());
        }
    }
}
