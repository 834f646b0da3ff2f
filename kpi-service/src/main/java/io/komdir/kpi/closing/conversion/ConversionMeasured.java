package io.komdir.kpi.closing.conversion;

import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code io.komdir.kpi.conversion.measured.v1}; its fields are described in the schema.
 *
 * @param team of an employee the team on that day, of a team the one above; null without
 */
record ConversionMeasured(
        String funnel,
        Scope scope,
        String team,
        LocalDate date,
        boolean workingDay,
        Instant closedAt,
        List<Stage> stages,
        BigDecimal overallConversion,
        long revision) {

    /** Counts of one stage on that day, and what it converted of the stage before on the same day. */
    record Stage(
            String stage,
            String metric,
            BigDecimal count,
            BigDecimal conversion,
            BigDecimal targetConversion,
            Verdict verdict) {}
}
