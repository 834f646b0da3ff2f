package io.komdir.kpi.day;

import io.komdir.kpi.judgement.Verdict;
import io.komdir.kpi.metric.Formula;
import io.komdir.kpi.metric.Goal;
import io.komdir.kpi.metric.Timing;
import io.komdir.kpi.metric.Unit;
import io.komdir.kpi.scope.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code io.komdir.kpi.day.closed.v1}; its fields are described in the schema.
 *
 * @param team of an employee the team on that day, of a team the one above; null without
 * @param lines leading metrics first
 */
record DayClosed(
        Scope scope,
        String team,
        LocalDate date,
        boolean workingDay,
        Verdict verdict,
        Instant closedAt,
        String closedBy,
        long revision,
        List<Line> lines) {

    /** Plan against fact of one metric; numerator and denominator are null for a sum. */
    record Line(
            String metric,
            Timing timing,
            Unit unit,
            Goal goal,
            Formula.Type formula,
            BigDecimal target,
            BigDecimal fact,
            BigDecimal percent,
            BigDecimal numerator,
            BigDecimal denominator,
            Verdict verdict) {}
}
