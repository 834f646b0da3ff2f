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
        EventPayloadRules.scope(scope);
        EventPayloadRules.codeOrNull(team, "team");
        EventPayloadRules.required(date, "date");
        EventPayloadRules.code(metric, "metric");
        EventPayloadRules.figure(oldValue, "oldValue");
        EventPayloadRules.figure(newValue, "newValue");
        EventPayloadRules.figure(oldWeight, "oldWeight");
        EventPayloadRules.figure(newWeight, "newWeight");
        EventPayloadRules.required(revision, "revision");
    }
}
