package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code io.komdir.kpi.deviation.detected.v1} for a stage; its fields are described in the schema. It has
 * the fields of missed targets too, as the first version of the schema requires.
 */
record ConversionDetected(
        UUID deviation,
        DeviationKind kind,
        Scope scope,
        String team,
        String subject,
        String funnel,
        String stage,
        String stageBefore,
        String metric,
        Timing timing,
        Goal goal,
        LocalDate since,
        LocalDate detectedOn,
        int missedDays,
        int windowWorkingDays,
        int minimumCount,
        LocalDate from,
        LocalDate to,
        BigDecimal target,
        BigDecimal actual,
        BigDecimal count,
        BigDecimal countBefore,
        BigDecimal intervalLow,
        BigDecimal intervalHigh,
        List<DeviationDetected.Day> days,
        long revision) {}
