package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Gap;
import io.komdir.kpi.evaluation.monthly.MonthlyFactQueries;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the facts of each employee over the days that count. */
@ApplicationScoped
@Transactional
class LeaderboardQueries {
    private static final String BY_EMPLOYEE = """
            SELECT cast(:from AS date) AS day, f.employee AS code, f.metric,
            """ + StoredMetrics.SUMS + """
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (:allTeams OR EXISTS (
                  SELECT 1 FROM membership m
                  WHERE m.organization_id = f.organization_id AND m.employee = f.employee AND m.team = ANY (:teams)
                    AND m.valid_from <= f.fact_date AND (m.valid_to IS NULL OR m.valid_to >= f.fact_date)))
            GROUP BY f.employee, f.metric
            """;

    private final Jdbi jdbi;
    private final MonthlyFactQueries months;

    LeaderboardQueries(Jdbi jdbi, MonthlyFactQueries months) {
        this.jdbi = jdbi;
        this.months = months;
    }

    /** By employee: from monthly aggregates where they are current, from the facts themselves for all other days. */
    FactTotals read(CountedDays days, MetricDefinition metric, Roster roster) {
        FactTotals facts = new FactTotals();
        Consumer<FactSum> add = fact -> facts.add(Scope.employee(fact.code()), fact.metric(), fact.sum());
        StoredMetrics metrics = StoredMetrics.of(metric);
        MonthlyAggregates built = months.built(days.from(), days.to());
        // A team's months are read by the day: a member may have joined or left in them.
        boolean useTotals = days.allTeams();
        List<String> employees = roster.people().stream().map(Person::code).toList();
        months.totals(built.byTotal(useTotals), employees, metrics, add);
        months.days(
                built.byDay(useTotals),
                metrics,
                fact -> roster.find(fact.code())
                        .filter(person -> days.counts(person, fact.day()))
                        .ifPresent(person -> add.accept(fact)));
        built.gaps().forEach(gap -> direct(gap, days, metrics, add));
        return facts;
    }

    private void direct(Gap gap, CountedDays days, StoredMetrics metrics, Consumer<FactSum> sink) {
        jdbi.useHandle(handle -> handle.createQuery(BY_EMPLOYEE)
                .bindMethods(gap)
                .bindMethods(metrics)
                .bind("allTeams", days.allTeams())
                .bindArray("teams", String.class, days.teams())
                .map(ConstructorMapper.of(FactSum.class))
                .forEach(sink));
    }
}
