package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.targets.ResolvedTargets;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that facts of a range of days are evaluated against, as it is now: calendar, people, teams, metrics and targets.
 *
 * @param from first day of the range
 * @param to last day of the range, inclusive; other days have no answer
 * @param metrics in the order of reports
 */
public record EvaluationContext(
        LocalDate from,
        LocalDate to,
        OrganizationSettings settings,
        WorkCalendar calendar,
        Roster roster,
        TeamTree teams,
        List<MetricDefinition> metrics,
        ResolvedTargets targets) {

    public EvaluationContext {
        metrics = List.copyOf(metrics);
    }

    public List<MetricDefinition> leading() {
        return metrics.stream().filter(MetricDefinition::leading).toList();
    }

    public List<MetricDefinition> lagging() {
        return metrics.stream().filter(metric -> !metric.leading()).toList();
    }

    /** The metrics, leading ones first, otherwise in the order of reports. */
    public List<MetricDefinition> leadingFirst() {
        return Stream.concat(leading().stream(), lagging().stream()).toList();
    }

    /** The metrics by code, in the order of reports. */
    public Map<String, MetricDefinition> byCode() {
        Map<String, MetricDefinition> byCode = new LinkedHashMap<>();
        metrics.forEach(metric -> byCode.put(metric.code(), metric));
        return byCode;
    }

    /** The target of one day; null when none applies. */
    public BigDecimal target(Scope scope, MetricDefinition metric, LocalDate day) {
        return Numbers.plain(targets.on(scope, metric.code(), day).orElse(null));
    }

    /** The target of the days {@code first} to {@code last} together, both inclusive; null when none applies. */
    public BigDecimal target(Scope scope, MetricDefinition metric, LocalDate first, LocalDate last) {
        return Numbers.plain(targets.over(scope, metric.code(), first, last).orElse(null));
    }

    /** The team of an employee on the day, or the team above a team; empty without one. */
    public Optional<String> above(Scope scope, LocalDate day) {
        return switch (scope.kind()) {
            case EMPLOYEE -> roster.teamOn(scope.code(), day);
            case TEAM -> teams.parent(scope.code());
            case ORGANIZATION -> Optional.empty();
        };
    }

    /** The organization, each team and each employee. */
    public Stream<Scope> scopes() {
        return Stream.of(
                        Stream.of(Scope.ORGANIZATION),
                        teams.all().stream().map(team -> Scope.team(team.code())),
                        roster.people().stream().map(person -> Scope.employee(person.code())))
                .flatMap(scopes -> scopes);
    }

    /**
     * Passes when the organization has the scope.
     *
     * @throws NotFoundException for an unknown team or employee
     */
    public void requireExists(Scope scope) {
        boolean exists = switch (scope.kind()) {
            case EMPLOYEE -> roster.find(scope.code()).isPresent();
            case TEAM -> teams.contains(scope.code());
            case ORGANIZATION -> true;
        };
        if (!exists) {
            throw new NotFoundException(scope.kind() == Scope.Kind.TEAM ? "team" : "employee", scope.code());
        }
    }

    /**
     * Passes when the organization has the team.
     *
     * @throws NotFoundException for an unknown team
     */
    public void requireTeam(String code) {
        if (!teams.contains(code)) {
            throw new NotFoundException("team", code);
        }
    }

    /** Whether the day is before the organization's start: it is reported, but never closed. */
    public boolean history(LocalDate day) {
        return day.isBefore(settings.startsOn());
    }
}
