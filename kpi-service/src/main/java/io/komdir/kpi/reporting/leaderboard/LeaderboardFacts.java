package io.komdir.kpi.reporting.leaderboard;

import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Stretch;
import io.komdir.kpi.evaluation.monthly.MonthlyFacts;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Facts of each employee over the days that count. */
@ApplicationScoped
@Transactional
class LeaderboardFacts {
    // A counted row of an average holds the sum of its events, a set row one value to be weighted.
    private static final String BY_EMPLOYEE = """
            SELECT f.employee, f.metric,
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (:everybody OR EXISTS (
                  SELECT 1 FROM membership m
                  WHERE m.organization_id = f.organization_id AND m.employee = f.employee AND m.team = ANY (:teams)
                    AND m.valid_from <= f.fact_date AND (m.valid_to IS NULL OR m.valid_to >= f.fact_date)))
            GROUP BY f.employee, f.metric
            """;

    private final Jdbi jdbi;
    private final MonthlyFacts months;

    @Inject
    LeaderboardFacts(Jdbi jdbi, MonthlyFacts months) {
        this.jdbi = jdbi;
        this.months = months;
    }

    /** By employee: of months that are added up and hold from there, of all other days from the facts themselves. */
    FactTotals read(CountedDays days, MetricDefinition metric, Roster roster) {
        FactTotals facts = new FactTotals();
        List<MetricDefinition> metrics = List.of(metric);
        MonthlyAggregates built = months.built(days.from(), days.to());
        // A team's months are read by the day: a member may have come or gone in them.
        List<YearMonth> whole = days.everybody() ? built.whole() : List.of();
        List<YearMonth> byDay = days.everybody() ? built.cut() : built.all();
        months.totals(
                whole,
                roster.people().stream().map(Person::code).toList(),
                metrics,
                (month, employee, stored, parts) -> facts.add(Scope.employee(employee), stored, parts));
        months.days(
                byDay,
                metrics,
                (day, employee, stored, parts) -> roster.find(employee)
                        .filter(person -> days.counts(person, day))
                        .ifPresent(person -> facts.add(Scope.employee(employee), stored, parts)));
        built.gaps().forEach(gap -> direct(facts, gap, days, metrics));
        return facts;
    }

    private void direct(FactTotals facts, Stretch gap, CountedDays days, List<MetricDefinition> metrics) {
        jdbi.useHandle(handle -> handle.createQuery(BY_EMPLOYEE)
                .bind("from", gap.from())
                .bind("to", gap.to())
                .bind("everybody", days.everybody())
                .bind("teams", days.teams().toArray(String[]::new))
                .bind("metrics", FactReader.stored(metrics))
                .bind("averages", FactReader.averages(metrics))
                .map((row, context) -> {
                    facts.add(
                            Scope.employee(row.getString("employee")),
                            row.getString("metric"),
                            new WeightedSum(row.getBigDecimal("value"), row.getBigDecimal("weight")));
                    return row.getRow();
                })
                .list());
    }
}
