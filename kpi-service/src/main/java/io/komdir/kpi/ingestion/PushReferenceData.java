package io.komdir.kpi.ingestion;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of one push are checked against.
 *
 * @param today the organization's date
 * @param employees those of the push's employees that exist
 */
public record PushReferenceData(ZoneId zone, LocalDate today, Set<String> employees, Map<String, Metric> metrics) {
    /** The first day a fact may be about. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** What a metric takes. */
    public record Metric(Unit unit, Formula.Type formula) {

        /** Only money may be negative: a refund is negative revenue. Counts, minutes and percentages may not. */
        boolean takesNegative() {
            return unit == Unit.MONEY;
        }
    }

    /** The last day a fact may be about: tomorrow, for the CRM whose clock or time zone is ahead. */
    public LocalDate lastDay() {
        return today.plusDays(1);
    }

    /** Notes a day outside of {@link #FIRST_DAY} to {@link #lastDay()}. */
    public void checkDay(String field, LocalDate day, List<Violation> violations) {
        checkDay(field, day, lastDay(), violations);
    }

    private static void checkDay(String field, LocalDate day, LocalDate last, List<Violation> violations) {
        if (day.isBefore(FIRST_DAY)) {
            violations.add(new Violation(field, "date-too-early", FIRST_DAY));
        } else if (day.isAfter(last)) {
            violations.add(new Violation(field, "date-in-future", last));
        }
    }

    /** Notes a moment on such a day in the organization's time zone. */
    public void checkMoment(String field, Instant moment, List<Violation> violations) {
        checkMoment(field, moment, lastDay(), violations);
    }

    /** Notes a moment outside of {@link #FIRST_DAY} to the last day in the organization's time zone. */
    public void checkMoment(String field, Instant moment, LocalDate last, List<Violation> violations) {
        checkDay(field, LocalDate.ofInstant(moment, zone), last, violations);
    }

    /** Notes an employee that is not there. */
    public void checkEmployee(String employee, List<Violation> violations) {
        if (!employees.contains(employee)) {
            violations.add(new Violation("employee", "unknown-employee", employee));
        }
    }

    /** Notes an employee or metric that is not there, and a value that the metric does not take. */
    public void checkFact(String employee, String metric, BigDecimal value, List<Violation> violations) {
        checkEmployee(employee, violations);
        Metric existing = metrics.get(metric);
        if (existing == null) {
            violations.add(new Violation("metric", "unknown-metric", metric));
        } else if (existing.formula() == Formula.Type.RATIO) {
            violations.add(new Violation("metric", "metric-is-computed", metric));
        } else if (value.signum() < 0 && !existing.takesNegative()) {
            violations.add(new Violation("value", "negative-value", metric));
        }
    }
}
