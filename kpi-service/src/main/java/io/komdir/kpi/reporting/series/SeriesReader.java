package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Stretch;
import io.komdir.kpi.evaluation.monthly.MonthlyFacts;
import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts of a series: of months that are added up and hold from there, of all other days from the facts themselves. Both give
 * the same figures.
 */
@ApplicationScoped
class SeriesReader {
    private final DirectFacts direct;
    private final MonthlyFacts months;
    private final FactReader facts;
    private final OpenDays openDays;

    @Inject
    SeriesReader(DirectFacts direct, MonthlyFacts months, FactReader facts, OpenDays openDays) {
        this.direct = direct;
        this.months = months;
        this.facts = facts;
        this.openDays = openDays;
    }

    SeriesFacts read(SeriesQuery query, EvaluationContext ground) {
        Filling filling = new Filling(query, ground, months.built(query.from(), query.to()));
        if (query.scopes().contains(Scope.ORGANIZATION)) {
            filling.organization();
        }
        if (!filling.employees.isEmpty()) {
            filling.employees();
        }
        if (query.scopes().stream().anyMatch(scope -> scope.kind() == Scope.Kind.TEAM)) {
            filling.teams();
        }
        return new SeriesFacts(filling.tallies, filling.pushed(), openDays.periods(query, ground.settings()));
    }

    /** The work of one query. */
    private final class Filling {
        private final Map<LocalDate, FactTotals> tallies = new HashMap<>();
        private final Map<String, List<Scope>> above = new HashMap<>();
        private final Map<String, Scope> scopes = new HashMap<>();
        private final List<Scope> scopesAsked;
        private final Grain grain;
        private final LocalDate from;
        private final LocalDate to;
        private final List<MetricDefinition> metrics;
        private final Roster roster;
        private final TeamTree teams;
        private final MonthlyAggregates built;
        /** Months that are periods as they are; of the others the days count. */
        private final List<YearMonth> whole;

        private final List<YearMonth> byDay;
        private final List<String> employees;

        Filling(SeriesQuery query, EvaluationContext ground, MonthlyAggregates built) {
            this.scopesAsked = query.scopes();
            this.grain = query.grain();
            this.from = query.from();
            this.to = query.to();
            this.metrics = ground.metrics();
            this.roster = ground.roster();
            this.teams = ground.teams();
            this.built = built;
            this.whole = grain == Grain.MONTH ? built.whole() : List.of();
            this.byDay = grain == Grain.MONTH ? built.cut() : built.all();
            this.employees = query.scopes().stream()
                    .filter(scope -> scope.kind() == Scope.Kind.EMPLOYEE)
                    .map(Scope::code)
                    .toList();
        }

        void organization() {
            months.totals(
                    whole,
                    List.of(MonthlyFacts.EVERYBODY),
                    metrics,
                    (month, code, metric, parts) -> add(month.atDay(1), Scope.ORGANIZATION, metric, parts));
            months.organizationDays(
                    byDay, metrics, (day, code, metric, parts) -> addDay(day, Scope.ORGANIZATION, metric, parts));
            for (Stretch gap : built.gaps()) {
                direct.organization(
                        gap,
                        grain,
                        metrics,
                        (start, code, metric, parts) -> add(start, Scope.ORGANIZATION, metric, parts));
            }
        }

        void employees() {
            months.totals(
                    whole,
                    employees,
                    metrics,
                    (month, code, metric, parts) -> add(month.atDay(1), employee(code), metric, parts));
            months.days(
                    byDay,
                    employees,
                    metrics,
                    (day, code, metric, parts) -> addDay(day, employee(code), metric, parts));
            for (Stretch gap : built.gaps()) {
                direct.employees(
                        gap,
                        grain,
                        employees,
                        metrics,
                        (start, code, metric, parts) -> add(start, employee(code), metric, parts));
            }
        }

        void teams() {
            Set<String> counted = counted();
            months.teamTotals(
                    whole,
                    counted,
                    metrics,
                    (month, code, metric, parts) -> addTeam(month.atDay(1), code, metric, parts));
            months.days(whole, movers(), metrics, (day, code, metric, parts) -> {
                if (!stays(roster.find(code).orElseThrow(), YearMonth.from(day))) {
                    addTeamOfDay(day, code, metric, parts);
                }
            });
            months.days(byDay, metrics, this::addTeamOfDay);
            for (Stretch gap : built.gaps()) {
                direct.teams(gap, grain, counted, metrics, this::addTeam);
            }
        }

        /** The teams asked for and those below them: others count for none of them. */
        private Set<String> counted() {
            Set<String> counted = new HashSet<>();
            for (Scope scope : scopesAsked) {
                if (scope.kind() == Scope.Kind.TEAM) {
                    counted.addAll(teams.withDescendants(scope.code()));
                }
            }
            return counted;
        }

        /** Known already: a scope checks its code each time it is made. */
        private Scope employee(String code) {
            return scopes.computeIfAbsent(code, Scope::employee);
        }

        /** Those who were not in one team throughout some of the months. */
        private List<String> movers() {
            return roster.people().stream()
                    .filter(person -> whole.stream().anyMatch(month -> !stays(person, month)))
                    .map(Person::code)
                    .toList();
        }

        private static boolean stays(Person person, YearMonth month) {
            for (Membership membership : person.memberships()) {
                if (membership.covers(month.atDay(1)) && membership.covers(month.atEndOfMonth())) {
                    return true;
                }
            }
            return false;
        }

        private void addTeamOfDay(LocalDate day, String employee, String metric, WeightedSum parts) {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                roster.teamOn(employee, day).ifPresent(team -> addTeam(grain.start(day), team, metric, parts));
            }
        }

        private void addTeam(LocalDate start, String team, String metric, WeightedSum parts) {
            List<Scope> counted = above.computeIfAbsent(
                    team,
                    code -> teams.withAncestors(code).stream().map(Scope::team).toList());
            counted.forEach(scope -> add(start, scope, metric, parts));
        }

        private void addDay(LocalDate day, Scope scope, String metric, WeightedSum parts) {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                add(grain.start(day), scope, metric, parts);
            }
        }

        private void add(LocalDate start, Scope scope, String metric, WeightedSum parts) {
            tallies.computeIfAbsent(start, day -> new FactTotals()).add(scope, metric, parts);
        }

        Set<LocalDate> pushed() {
            Set<LocalDate> starts = new HashSet<>();
            for (LocalDate day : built.pushedDays()) {
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    starts.add(grain.start(day));
                }
            }
            for (Stretch gap : built.gaps()) {
                facts.pushedDays(gap.from(), gap.to()).forEach(day -> starts.add(grain.start(day)));
            }
            return starts;
        }
    }
}
