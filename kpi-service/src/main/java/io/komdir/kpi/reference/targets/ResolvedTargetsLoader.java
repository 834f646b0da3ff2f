package io.komdir.kpi.reference.targets;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.team.TeamTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Opens the {@link ResolvedTargets} of the organization in scope for other features. */
@ApplicationScoped
@Transactional
public class ResolvedTargetsLoader {
    private final TargetQueries queries;
    private final Calendars calendars;

    ResolvedTargetsLoader(TargetQueries queries, Calendars calendars) {
        this.queries = queries;
        this.calendars = calendars;
    }

    /**
     * The targets of some metrics on the days {@code from} to {@code to} (inclusive); one query.
     *
     * @param calendar of the same organization; one that does not cover the whole months of the range costs a second query,
     *     since a month's plan spreads over all of its working days
     * @param roster loaded for at least the range
     */
    public ResolvedTargets load(
            LocalDate from,
            LocalDate to,
            WorkCalendar calendar,
            Roster roster,
            TeamTree teams,
            Collection<MetricDefinition> metrics) {
        LocalDate first = YearMonth.from(from).atDay(1);
        LocalDate last = YearMonth.from(to).atEndOfMonth();
        boolean covered = !calendar.from().isAfter(first) && !calendar.to().isBefore(last);
        WorkCalendar months = covered ? calendar : calendars.load(first, last);
        List<String> codes = metrics.stream().map(MetricDefinition::code).toList();
        DayIndex dayIndex = new DayIndex(from, to, month -> months.workingDays(month.atDay(1), month.atEndOfMonth()));
        return new ResolvedTargets(dayIndex, roster, teams, metrics, queries.during(from, to, codes));
    }
}
