package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.RollUp;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.reference.team.TeamTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts of stages from the facts, added up by the database in one scan of the days. Row-level security alone confines it to
 * the organization: a second condition would be computed for each row.
 */
@ApplicationScoped
@Transactional
public class StageCounts {
    // Teams are not joined: whose team changed within the days has a row for each day, and so do periods.
    private static final String COUNTS = """
            SELECT CASE WHEN :byChannel THEN f.channel ELSE '' END AS of_channel,
                   CASE WHEN :byPerson THEN f.employee ELSE '' END AS of_employee,
                   CASE WHEN :byDay OR f.employee = ANY (:movers) THEN f.fact_date END AS own_day,
                   f.metric, sum(f.value) AS value
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (cast(:channel AS text) IS NULL OR f.channel = :channel)
              AND (cast(:employee AS text) IS NULL OR f.employee = :employee)
            GROUP BY of_channel, of_employee, own_day, f.metric
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

    @Inject
    public StageCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds what the facts of the days count. */
    void addTo(Counting counting, CountQuery asked) {
        LocalDate from = asked.days().from();
        LocalDate to = asked.days().to();
        List<String> movers = asked.byTeam() ? counting.movers(from, to) : List.of();
        jdbi.useHandle(handle -> handle.createQuery(COUNTS)
                .bind("from", from)
                .bind("to", to)
                .bind("metrics", asked.metrics().toArray(String[]::new))
                .bind("byChannel", asked.group() == GroupBy.CHANNEL)
                .bind("byPerson", asked.byPerson())
                .bind("byDay", asked.byPeriod())
                .bind("movers", movers.toArray(String[]::new))
                .bindByType("channel", asked.channel(), String.class)
                .bindByType("employee", asked.employee(), String.class)
                .map((row, context) -> {
                    LocalDate ownDay = row.getObject("own_day", LocalDate.class);
                    counting.add(
                            ownDay == null ? from : ownDay,
                            row.getString("of_employee"),
                            row.getString("of_channel"),
                            row.getString("metric"),
                            row.getBigDecimal("value"));
                    return row.getRow();
                })
                .list());
    }

    /** Of the organization, each team and each employee together, as far as they have facts of these metrics. */
    public FactTotals everybody(LocalDate from, LocalDate to, Collection<String> metrics, TeamTree teams) {
        FactTotals tally = new FactTotals();
        RollUp rollUp = new RollUp(teams);
        jdbi.useHandle(handle -> handle.createQuery(BY_EMPLOYEE_AND_TEAM)
                .bind("from", from)
                .bind("to", to)
                .bind("metrics", metrics.toArray(String[]::new))
                .map((row, context) -> {
                    rollUp.add(
                            tally,
                            row.getString("employee"),
                            row.getString("team"),
                            row.getString("metric"),
                            new WeightedSum(row.getBigDecimal("value"), BigDecimal.ZERO));
                    return row.getRow();
                })
                .list());
        return tally;
    }
}
