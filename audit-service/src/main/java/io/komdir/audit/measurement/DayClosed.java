package io.komdir.audit.measurement;

import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What this service reads of {@code kpi.day.closed}.
 *
 * @param team of an employee the team on that day, of a team the one above; null without
 * @param revision of the organization's data that the day was judged at
 */
record DayClosed(String scope, String team, LocalDate date, Boolean workingDay, Long revision, List<Line> lines) {

    DayClosed {
        EventPayloadRules.scope(scope);
        EventPayloadRules.codeOrNull(team, "team");
        EventPayloadRules.present(date, "date");
        EventPayloadRules.present(workingDay, "workingDay");
        EventPayloadRules.present(revision, "revision");
        if (EventPayloadRules.present(lines, "lines").size() > EventPayloadRules.MOST) {
            throw new PermanentEventException("a result of more than " + EventPayloadRules.MOST + " lines");
        }
        lines = List.copyOf(lines);
    }

    /** Whether anything was observed of the scope. */
    boolean observed() {
        return lines.stream().anyMatch(line -> line.fact() != null);
    }

    /**
     * One metric of the day.
     *
     * @param numeratorMetric of a ratio the metric above; null when the producer does not tell
     * @param denominatorMetric of a ratio the metric below; null when the producer does not tell
     */
    record Line(
            String metric,
            Unit unit,
            Goal goal,
            Formula formula,
            BigDecimal target,
            BigDecimal fact,
            BigDecimal numerator,
            BigDecimal denominator,
            String numeratorMetric,
            String denominatorMetric) {

        Line {
            EventPayloadRules.code(metric, "metric");
            EventPayloadRules.present(unit, "unit");
            EventPayloadRules.present(goal, "goal");
            EventPayloadRules.present(formula, "formula");
            EventPayloadRules.figure(target, "target");
            EventPayloadRules.figure(fact, "fact");
            EventPayloadRules.figure(numerator, "numerator");
            EventPayloadRules.figure(denominator, "denominator");
            EventPayloadRules.codeOrNull(numeratorMetric, "numeratorMetric");
            EventPayloadRules.codeOrNull(denominatorMetric, "denominatorMetric");
        }

        StoredLine stored() {
            return new StoredLine(
                    unit, goal, formula, fact, target, numerator, denominator, numeratorMetric, denominatorMetric);
        }
    }
}
