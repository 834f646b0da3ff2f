package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.RollUp;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.reference.team.TeamTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Reads counts of stages from the facts, added up by the database in one scan of the days. Row-level security alone confines
 * it to the organization: a second condition would be computed for each row.
 */
@ApplicationScoped
@Transactional
public class StageCountQueries {
    // Teams are not joined: employees who changed teams within the days have a row for each day, and so do periods.
    private static final String COUNTS = """
            SELECT CASE WHEN :byChannel THEN f.channel ELSE '' END AS channel,
                   CASE WHEN :byPerson THEN f.employee ELSE '' END AS employee,
                   CASE WHEN :byDay OR f.employee = ANY (:movers) THEN f.fact_date ELSE cast(:from AS date) END AS day,
                   f.metric, sum(f.value) AS value
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (cast(:channel AS text) IS NULL OR f.channel = :channel)
              AND (cast(:employee AS text) IS NULL OR f.employee = :employee)
            GROUP BY 1, 2, 3, f.metric
            """;
    private static final String BY_EMPLOYEE_AND_TEAM = """
            SELECT f.employee, m.team, f.metric, sum(f.value) AS value
            FROM daily_fact f
            LEFT JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
            GROUP BY f.employee, m.team, f.metric
            """;

    private final Jdbi jdbi;

    public StageCountQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A row of counts.
     *
     * @param day of the count, or the first of several days of one team
     */
    public record Count(LocalDate day, String employee, String channel, String metric, BigDecimal value) {}

    /** What an employee counts in one team. */
    public record CountInTeam(String employee, String team, String metric, BigDecimal value) {}

    /** Adds the counts of the days. */
    void addTo(GroupCounter counter, CountQuery query) {
        LocalDate from = query.days().from();
        LocalDate to = query.days().to();
        jdbi.useHandle(handle -> handle.createQuery(COUNTS)
                .bind("from", from)
                .bind("to", to)
                .bindArray("metrics", String.class, query.metrics())
                .bind("byChannel", query.group() == GroupBy.CHANNEL)
                .bind("byPerson", query.byPerson())
                .bind("byDay", query.byPeriod())
                .bindArray("movers", String.class, counter.movers(from, to))
                .bind("channel", query.channel())
                .bind("employee", query.employee())
                .map(ConstructorMapper.of(Count.class))
                .forEach(counter::add));
    }

    /** The counts of the organization, each team and each employee with facts of these metrics. */
    public FactTotals ofAllScopes(LocalDate from, LocalDate to, Collection<String> metrics, TeamTree teams) {
        FactTotals totals = new FactTotals();
        RollUp rollUp = new RollUp(teams);
        jdbi.useHandle(handle -> handle.createQuery(BY_EMPLOYEE_AND_TEAM)
                .bind("from", from)
                .bind("to", to)
                .bindArray("metrics", String.class, metrics)
                .map(ConstructorMapper.of(CountInTeam.class))
                .forEach(count -> rollUp.add(
                        totals,
                        count.employee(),
                        count.team(),
                        count.metric(),
                        new WeightedSum(count.value(), BigDecimal.ZERO))));
        return totals;
    }
}
