package io.komdir.hiring.recruiting.hire;

import io.komdir.hiring.recruiting.vacancy.Probation;
import io.komdir.hiring.recruiting.vacancy.ProbationTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The probation of an employee, by the days of the calendar.
 *
 * @param from the first day at work
 * @param to the last day of the probation
 * @param targets to be set at kpi-service
 */
public record HiredProbation(LocalDate from, LocalDate to, int months, List<Target> targets) {

    public HiredProbation {
        targets = List.copyOf(targets);
    }

    /** A target of the whole probation. */
    public record Target(
            String metric, ProbationTarget.Period period, BigDecimal value, LocalDate from, LocalDate to) {}

    /** What a vacancy promises, from the first day at work; null when it says no length. */
    static HiredProbation of(Probation probation, LocalDate hiredOn) {
        if (probation == null || probation.months() == null) {
            return null;
        }
        LocalDate to = hiredOn.plusMonths(probation.months()).minusDays(1);
        List<Target> targets = probation.targets().stream()
                .map(target -> new Target(target.metric(), target.period(), target.value(), hiredOn, to))
                .toList();
        return new HiredProbation(hiredOn, to, probation.months(), targets);
    }
}
