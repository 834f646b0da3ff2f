package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.targets.ResolvedTargets;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.problem.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that facts of a span of days are judged against, as it is now: calendar, people, teams, metrics and targets.
 *
 * @param from first day of the span
 * @param to last day of the span, inclusive; answers about other days are not to be trusted
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

    /** The metrics by code, in the order of reports. */
    public Map<String, MetricDefinition> byCode() {
        Map<String, MetricDefinition> byCode = new LinkedHashMap<>();
        metrics.forEach(metric -> byCode.put(metric.code(), metric));
        return byCode;
    }

    /** The team that an employee is in on the day, or the team above a team; empty without one. */
    public Optional<String> above(Scope scope, LocalDate day) {
        return switch (scope.kind()) {
            case EMPLOYEE -> roster.teamOn(scope.code(), day);
            case TEAM -> teams.parent(scope.code());
            case ORGANIZATION -> Optional.empty();
        };
    }

    /**
     * Passes for the organization and for teams and employees that it has.
     *
     * @throws NotFoundException for others
     */
    public void requireKnown(Scope scope) {
        boolean known = switch (scope.kind()) {
            case EMPLOYEE -> roster.find(scope.code()).isPresent();
            case TEAM -> teams.contains(scope.code());
            case ORGANIZATION -> true;
        };
        if (!known) {
            throw new NotFoundException(scope.kind() == Scope.Kind.TEAM ? "team" : "employee", scope.code());
        }
    }

    /** Days before the organization started are reported, but never closed. */
    public boolean history(LocalDate day) {
        return day.isBefore(settings.startsOn());
    }
}
