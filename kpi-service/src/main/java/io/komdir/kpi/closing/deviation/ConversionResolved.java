package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code io.komdir.kpi.deviation.resolved.v1} for a stage; its fields are described in the schema. From {@code
 * metric} to the interval all is null unless the stage is back on target.
 */
record ConversionResolved(
        UUID deviation,
        DeviationKind kind,
        Scope scope,
        String team,
        String subject,
        String funnel,
        String stage,
        String metric,
        LocalDate since,
        LocalDate detectedOn,
        LocalDate resolvedOn,
        EndReason reason,
        LocalDate from,
        LocalDate to,
        BigDecimal target,
        BigDecimal actual,
        BigDecimal count,
        BigDecimal countBefore,
        BigDecimal intervalLow,
        BigDecimal intervalHigh,
        long revision) {}
