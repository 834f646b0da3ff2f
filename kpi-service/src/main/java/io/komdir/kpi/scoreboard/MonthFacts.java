package io.komdir.kpi.scoreboard;

import io.komdir.kpi.judgement.FactReader;
import io.komdir.kpi.judgement.Parts;
import io.komdir.kpi.judgement.RollUp;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.team.TeamTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Facts of a day and of its month to date for everybody: one scan of the month, added up by the database. */
@ApplicationScoped
@Transactional
public class MonthFacts {
    // By team of each day, so that whoever changed teams counts for both. A counted row of an average holds the sum of
    // its
    // events, a set row one value to be weighted.
    private static final String DAY_AND_MONTH = """
            SELECT f.employee, f.metric, m.team,
                   sum(f.amount) AS month_value, coalesce(sum(f.share), 0) AS month_weight,
                   sum(f.amount) FILTER (WHERE f.fact_date = :date) AS day_value,
                   coalesce(sum(f.share) FILTER (WHERE f.fact_date = :date), 0) AS day_weight
            FROM (
                SELECT organization_id, fact_date, employee, metric,
                       CASE WHEN counted OR metric <> ALL (:averages) THEN value ELSE value * weight END AS amount,
                       CASE WHEN metric = ANY (:averages) THEN weight END AS share
                FROM daily_fact
                WHERE fact_date BETWEEN :first AND :date AND metric = ANY (:metrics)
            ) f
            LEFT JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            GROUP BY f.employee, f.metric, m.team
            """;

    private final Jdbi jdbi;

    @Inject
    public MonthFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All scopes and metrics on the date and from the first of its month to the date. */
    DayAndMonth read(LocalDate date, TeamTree teams, Collection<MetricDefinition> metrics) {
        return jdbi.withHandle(handle -> read(handle, date, teams, metrics));
    }

    private static DayAndMonth read(
            Handle handle, LocalDate date, TeamTree teams, Collection<MetricDefinition> metrics) {
        RollUp rollUp = new RollUp(teams);
        DayAndMonth facts = new DayAndMonth(new Tally(), new Tally());
        handle.createQuery(DAY_AND_MONTH)
                .bind("first", date.withDayOfMonth(1))
                .bind("date", date)
                .bind("metrics", FactReader.stored(metrics))
                .bind("averages", FactReader.averages(metrics))
                .map((row, context) -> {
                    String employee = row.getString("employee");
                    String metric = row.getString("metric");
                    String team = row.getString("team");
                    Parts month = new Parts(row.getBigDecimal("month_value"), row.getBigDecimal("month_weight"));
                    rollUp.add(facts.month(), employee, team, metric, month);
                    if (row.getBigDecimal("day_value") != null) {
                        Parts day = new Parts(row.getBigDecimal("day_value"), row.getBigDecimal("day_weight"));
                        rollUp.add(facts.day(), employee, team, metric, day);
                    }
                    return employee;
                })
                .list();
        return facts;
    }

    /**
     * Facts of all scopes.
     *
     * @param day of the date alone
     * @param month from the first of the month to the date
     */
    record DayAndMonth(Tally day, Tally month) {}
}
