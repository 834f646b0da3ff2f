package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.metric.MetricCatalogue;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reference.targets.ResolvedTargets;
import io.komdir.kpi.reference.targets.ResolvedTargetsLoader;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Loads what reports are evaluated against; a handful of queries, however many people there are. */
@ApplicationScoped
@Transactional
public class EvaluationContextLoader {
    private final Organizations organizations;
    private final Calendars calendars;
    private final Rosters rosters;
    private final Teams teams;
    private final MetricCatalogue metrics;
    private final ResolvedTargetsLoader targets;

    public EvaluationContextLoader(
            Organizations organizations,
            Calendars calendars,
            Rosters rosters,
            Teams teams,
            MetricCatalogue metrics,
            ResolvedTargetsLoader targets) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.rosters = rosters;
        this.teams = teams;
        this.metrics = metrics;
        this.targets = targets;
    }

    /**
     * Loads the days {@code from} to {@code to}, both inclusive, widened to whole months, with all metrics.
     *
     * @throws NotFoundException without an organization
     */
    public EvaluationContext load(LocalDate from, LocalDate to) {
        return load(from, to, List.of());
    }

    /**
     * The same with some metrics only.
     *
     * @param codes of metrics; empty for all
     * @throws NotFoundException without an organization, or for an unknown metric
     */
    public EvaluationContext load(LocalDate from, LocalDate to, Collection<String> codes) {
        List<MetricDefinition> selected = select(codes);
        OrganizationSettings settings = organizations.require();
        LocalDate first = from.withDayOfMonth(1);
        LocalDate last = to.withDayOfMonth(to.lengthOfMonth());
        WorkCalendar calendar = calendars.load(first, last);
        Roster roster = rosters.load(first, last);
        TeamTree tree = teams.tree();
        ResolvedTargets resolved = targets.load(first, last, calendar, roster, tree, selected);
        return new EvaluationContext(first, last, settings, calendar, roster, tree, selected, resolved);
    }

    private List<MetricDefinition> select(Collection<String> codes) {
        List<MetricDefinition> all = metrics.all();
        List<String> existing = all.stream().map(MetricDefinition::code).toList();
        codes.stream().filter(code -> !existing.contains(code)).findFirst().ifPresent(code -> {
            throw new NotFoundException("metric", code);
        });
        return all.stream()
                .filter(metric -> codes.isEmpty() || codes.contains(metric.code()))
                .toList();
    }

    /** The teams alone, as they are now. */
    public TeamTree teams() {
        return teams.tree();
    }
}
