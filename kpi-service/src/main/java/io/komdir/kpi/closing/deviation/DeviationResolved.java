package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code io.komdir.kpi.deviation.resolved.v1}; its fields are described in the schema.
 *
 * @param target of the day that is back on target, else null
 * @param actual fact of that day, else null
 */
record DeviationResolved(
        UUID deviation,
        DeviationKind kind,
        Scope scope,
        String team,
        String subject,
        String metric,
        LocalDate since,
        LocalDate detectedOn,
        LocalDate resolvedOn,
        EndReason reason,
        BigDecimal target,
        BigDecimal actual,
        long revision) {}
