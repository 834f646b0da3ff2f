package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.ClosedDayQueries;
import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactQueries;
import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Gap;
import io.komdir.kpi.evaluation.monthly.MonthlyFactQueries;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads the facts of a series: from monthly aggregates where they are current, from the facts themselves for all other days.
 * Both give the same figures.
 */
@ApplicationScoped
class SeriesFactsLoader {
    private final PeriodFactQueries periods;
    private final MonthlyFactQueries months;
    private final FactQueries facts;
    private final ClosedDayQueries closedDays;
    private final Clock clock;

    SeriesFactsLoader(
            PeriodFactQueries periods,
            MonthlyFactQueries months,
            FactQueries facts,
            ClosedDayQueries closedDays,
            Clock clock) {
        this.periods = periods;
        this.months = months;
        this.facts = facts;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    SeriesFacts load(SeriesQuery query, EvaluationContext context) {
        MonthlyAggregates built =
                months.built(query.range().from(), query.range().to());
        StoredMetrics metrics = StoredMetrics.of(context.metrics());
        SeriesTotals totals = new SeriesTotals(query, context);
        addOrganizationAndEmployees(totals, query, built, metrics);
        addTeams(totals, query, built, metrics, context);
        return new SeriesFacts(totals.byPeriod(), pushed(query, built), open(query, context.settings()));
    }

    private void addOrganizationAndEmployees(
            SeriesTotals totals, SeriesQuery query, MonthlyAggregates built, StoredMetrics metrics) {
        boolean organization = query.scopes().contains(Scope.ORGANIZATION);
        List<String> employees = query.codes(Scope.Kind.EMPLOYEE);
        List<String> codes = new ArrayList<>(employees);
        if (organization) {
            codes.add(FactSum.ORGANIZATION);
        }
        if (codes.isEmpty()) {
            return;
        }
        months.totals(built.byTotal(query.byMonth()), codes, metrics, totals::add);
        months.days(built.byDay(query.byMonth()), codes, metrics, totals::addDay);
        for (Gap gap : built.gaps()) {
            if (organization) {
                periods.organization(gap, query.grain(), metrics, totals::add);
            }
            if (!employees.isEmpty()) {
                periods.employees(gap, query.grain(), employees, metrics, totals::add);
            }
        }
    }

    private void addTeams(
            SeriesTotals totals,
            SeriesQuery query,
            MonthlyAggregates built,
            StoredMetrics metrics,
            EvaluationContext context) {
        Set<String> teams = new HashSet<>();
        query.codes(Scope.Kind.TEAM)
                .forEach(team -> teams.addAll(context.teams().withDescendants(team)));
        if (teams.isEmpty()) {
            return;
        }
        List<YearMonth> whole = built.byTotal(query.byMonth());
        Roster roster = context.roster();
        months.teamTotals(whole, teams, metrics, totals::addTeam);
        months.days(whole, movers(roster, whole), metrics, fact -> {
            if (!stays(roster.find(fact.code()).orElseThrow(), YearMonth.from(fact.day()))) {
                totals.addDayToTeam(fact);
            }
        });
        months.days(built.byDay(query.byMonth()), metrics, totals::addDayToTeam);
        for (Gap gap : built.gaps()) {
            periods.teams(gap, query.grain(), teams, metrics, totals::addTeam);
        }
    }

    /** Those who were not in one team throughout some of the months. */
    private static List<String> movers(Roster roster, List<YearMonth> months) {
        return roster.people().stream()
                .filter(person -> months.stream().anyMatch(month -> !stays(person, month)))
                .map(Person::code)
                .toList();
    }

    private static boolean stays(Person person, YearMonth month) {
        return person.memberships().stream()
                .anyMatch(membership -> membership.covers(month.atDay(1)) && membership.covers(month.atEndOfMonth()));
    }

    private Set<LocalDate> pushed(SeriesQuery query, MonthlyAggregates built) {
        Set<LocalDate> days = built.pushedDays();
        built.gaps().forEach(gap -> days.addAll(facts.pushedDays(gap.from(), gap.to())));
        Set<LocalDate> starts = new HashSet<>();
        days.stream()
                .filter(query::contains)
                .forEach(day -> starts.add(query.grain().start(day)));
        return starts;
    }

    /** Periods with a day that is neither closed nor, before the organization's start, over; one query for any range. */
    private Set<LocalDate> open(SeriesQuery query, OrganizationSettings settings) {
        LocalDate today = settings.dateOf(clock.instant());
        LocalDate historyEnds = settings.startsOn().isBefore(today) ? settings.startsOn() : today;
        Set<LocalDate> closed =
                closedDays.between(query.range().from(), query.range().to());
        Set<LocalDate> starts = new HashSet<>();
        query.range()
                .from()
                .datesUntil(query.range().to().plusDays(1))
                .filter(day -> !day.isBefore(historyEnds) && !closed.contains(day))
                .forEach(day -> starts.add(query.grain().start(day)));
        return starts;
    }
}
