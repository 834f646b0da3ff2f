package io.komdir.kpi.leaderboard;

import io.komdir.kpi.judgement.FactReader;
import io.komdir.kpi.judgement.Parts;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Facts of each employee over the days that count, added up by the database in one scan of the period. */
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

    @Inject
    LeaderboardFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By employee. */
    Tally read(CountedDays days, MetricDefinition metric) {
        Tally facts = new Tally();
        jdbi.useHandle(handle -> handle.createQuery(BY_EMPLOYEE)
                .bind("from", days.from())
                .bind("to", days.to())
                .bind("everybody", days.everybody())
                .bind("teams", days.teams().toArray(String[]::new))
                .bind("metrics", FactReader.stored(List.of(metric)))
                .bind("averages", FactReader.averages(List.of(metric)))
                .map((row, context) -> {
                    facts.add(
                            Scope.employee(row.getString("employee")),
                            row.getString("metric"),
                            new Parts(row.getBigDecimal("value"), row.getBigDecimal("weight")));
                    return row.getRow();
                })
                .list());
        return facts;
    }
}
