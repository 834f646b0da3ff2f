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
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what reports are judged against; a handful of queries, however many people there are. */
@ApplicationScoped
public class EvaluationContextLoader {
    private final Organizations organizations;
    private final Calendars calendars;
    private final Rosters rosters;
    private final Teams teams;
    private final MetricCatalogue metrics;
    private final ResolvedTargetsLoader targets;

    @Inject
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
     * For the days {@code from} to {@code to}, both inclusive. The span may be wider where whole months are needed.
     *
     * @throws NotFoundException while the organization has not been created
     */
    @Transactional
    public EvaluationContext load(LocalDate from, LocalDate to) {
        return gather(from, to, metrics.all());
    }

    /**
     * The same with some metrics only.
     *
     * @param codes of metrics; none means all
     * @throws NotFoundException also for a metric that the organization does not have
     */
    @Transactional
    public EvaluationContext load(LocalDate from, LocalDate to, Collection<String> codes) {
        Map<String, MetricDefinition> all = metrics.byCode();
        codes.stream().filter(code -> !all.containsKey(code)).findFirst().ifPresent(code -> {
            throw new NotFoundException("metric", code);
        });
        return gather(
                from,
                to,
                all.values().stream()
                        .filter(metric -> codes.isEmpty() || codes.contains(metric.code()))
                        .toList());
    }

    private EvaluationContext gather(LocalDate from, LocalDate to, List<MetricDefinition> chosen) {
        OrganizationSettings settings = organizations.require();
        LocalDate first = from.withDayOfMonth(1);
        LocalDate last = to.withDayOfMonth(to.lengthOfMonth());
        WorkCalendar calendar = calendars.load(first, last);
        Roster roster = rosters.load(first, last);
        TeamTree tree = teams.tree();
        ResolvedTargets book = targets.load(first, last, calendar, roster, tree, chosen);
        return new EvaluationContext(first, last, settings, calendar, roster, tree, chosen, book);
    }

    /** The teams alone, as they are now. */
    @Transactional
    public TeamTree teams() {
        return teams.tree();
    }
}
