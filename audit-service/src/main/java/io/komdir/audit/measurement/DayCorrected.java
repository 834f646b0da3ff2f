package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What this service reads of {@code kpi.day.corrected}.
 *
 * @param team the employee's team on that day; null without
 * @param oldWeight null for a sum
 * @param newWeight null for a sum
 */
record DayCorrected(
        String scope,
        String team,
        LocalDate date,
        String metric,
        BigDecimal oldValue,
        BigDecimal newValue,
        BigDecimal oldWeight,
        BigDecimal newWeight,
        Long revision) {

    DayCorrected {
        Told.scope(scope);
        Told.codeOrNull(team, "team");
        Told.present(date, "date");
        Told.code(metric, "metric");
        Told.figure(oldValue, "oldValue");
        Told.figure(newValue, "newValue");
        Told.figure(oldWeight, "oldWeight");
        Told.figure(newWeight, "newWeight");
        Told.present(revision, "revision");
    }
}
