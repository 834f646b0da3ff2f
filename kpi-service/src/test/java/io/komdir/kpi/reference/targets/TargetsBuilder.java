package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.employee.Absence;
import io.komdir.kpi.reference.employee.EmployeeRole;
import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.kpi.reference.team.TeamRow;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resolves targets for tests: five-day weeks, metrics {@code calls} (sum), {@code response} (average), {@code check} (ratio). */
final class TargetsBuilder {
    private final List<Target> rows = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<TeamRow> teams = new ArrayList<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final List<MetricDefinition> metrics = new ArrayList<>(List.of(
            metric("calls", Formula.SUM),
            metric("response", Formula.AVERAGE),
            metric("check", Formula.ratio("calls", "calls"))));

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    TargetsBuilder metric(String code) {
        metrics.add(metric(code, Formula.SUM));
        return this;
    }

    TargetsBuilder team(String code, String parent) {
        teams.add(new TeamRow(code, code, null, parent));
        return this;
    }

    /** Employed on all days, never away. */
    TargetsBuilder employee(String code, Membership... memberships) {
        return employee(code, null, null, List.of(memberships), List.of());
    }

    TargetsBuilder employee(
            String code, String hiredOn, String leftOn, List<Membership> memberships, List<Absence> absences) {
        people.add(new Person(
                code,
                code,
                null,
                EmployeeRole.HUNTER,
                hiredOn == null ? null : day(hiredOn),
                leftOn == null ? null : day(leftOn),
                memberships,
                absences));
        return this;
    }

    TargetsBuilder dayOff(String day) {
        daysOff.add(day(day));
        return this;
    }

    TargetsBuilder monthOff(String month) {
        workingDays(YearMonth.parse(month)).forEach(daysOff::add);
        return this;
    }

    TargetsBuilder daily(String scope, String metric, String value, String from, String to) {
        return row(scope, metric, TargetPeriod.DAY, value, from, to);
    }

    TargetsBuilder monthly(String scope, String metric, String value, String from, String to) {
        return row(scope, metric, TargetPeriod.MONTH, value, from, to);
    }

    private TargetsBuilder row(String scope, String metric, TargetPeriod period, String value, String from, String to) {
        rows.add(new Target(
                metric, Scope.parse(scope), period, new BigDecimal(value), day(from), to == null ? null : day(to)));
        return this;
    }

    List<LocalDate> workingDays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !daysOff.contains(day))
                .toList();
    }

    ResolvedTargets resolve(String from, String to) {
        DayIndex dayIndex = new DayIndex(day(from), day(to), this::workingDays);
        return new ResolvedTargets(dayIndex, Roster.of(people), TeamTree.of(teams), metrics, rows);
    }

    private static MetricDefinition metric(String code, Formula formula) {
        return new MetricDefinition(code, code, Timing.LEADING, Unit.COUNT, Goal.AT_LEAST, formula, 1);
    }
}
