package io.komdir.audit.measurement;

import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What this service reads of {@code kpi.day.closed}.
 *
 * @param team of an employee the team on that day, of a team the one above; null without
 * @param revision of the organization's data at which the day was evaluated
 */
record DayClosed(String scope, String team, LocalDate date, Boolean workingDay, Long revision, List<Line> lines) {

    DayClosed {
        EventPayloadRules.scope(scope);
        EventPayloadRules.codeOrNull(team, "team");
        EventPayloadRules.required(date, "date");
        EventPayloadRules.required(workingDay, "workingDay");
        EventPayloadRules.required(revision, "revision");
        if (EventPayloadRules.required(lines, "lines").size() > EventPayloadRules.MAX_ENTRIES) {
            throw new PermanentEventException("a result of more than " + EventPayloadRules.MAX_ENTRIES + " lines");
        }
        lines = List.copyOf(lines);
    }

    /** Whether anything was observed of the scope. */
    boolean observed() {
        return lines.stream().anyMatch(line -> line.fact() != null);
    }

    /** By metric, as they are stored; of two lines of a metric the last. */
    Map<String, StoredLine> stored() {
        return lines.stream().collect(Collectors.toMap(Line::metric, Line::stored, (first, last) -> last));
    }

    /**
     * One metric of the day.
     *
     * @param numeratorMetric of a ratio the metric above; null when the producer leaves it out
     * @param denominatorMetric of a ratio the metric below; null when the producer leaves it out
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
            EventPayloadRules.required(unit, "unit");
            EventPayloadRules.required(goal, "goal");
            EventPayloadRules.required(formula, "formula");
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
