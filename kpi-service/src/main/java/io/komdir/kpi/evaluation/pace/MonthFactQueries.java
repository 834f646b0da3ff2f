package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.RollUp;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.evaluation.TeamChanges;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.reference.employee.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads facts of a day and of its month to date for all scopes: one scan of the month, added up by the database. */
@ApplicationScoped
@Transactional
public class MonthFactQueries {
    // One row a month for an employee who stayed in one team, one row a day for one who changed teams, so that each day
    // counts for its own team. A counted row of an average holds the sum of its events, a set row one value to be
    // weighted.
    private static final String DAY_AND_MONTH = """
            SELECT f.employee, f.metric, f.own_day,
                   sum(f.amount) AS month_value, coalesce(sum(f.share), 0) AS month_weight,
                   sum(f.amount) FILTER (WHERE f.fact_date = :date) AS day_value,
                   coalesce(sum(f.share) FILTER (WHERE f.fact_date = :date), 0) AS day_weight
            FROM (
                SELECT fact_date, employee, metric,
                       CASE WHEN employee = ANY (:movers) THEN fact_date END AS own_day,
                       CASE WHEN counted OR metric <> ALL (:averages) THEN value ELSE value * weight END AS amount,
                       CASE WHEN metric = ANY (:averages) THEN weight END AS share
                FROM daily_fact
                WHERE fact_date BETWEEN :first AND :date AND metric = ANY (:metrics)
            ) f
            GROUP BY f.employee, f.metric, f.own_day
            """;

    private final Jdbi jdbi;

    public MonthFactQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Facts of all scopes.
     *
     * @param day of the date alone
     * @param month from the first of the month to the date
     */
    public record DayAndMonth(FactTotals day, FactTotals month) {}

    /**
     * A row of the query.
     *
     * @param ownDay null for an employee who stayed in one team
     * @param day without value when the date has no fact
     */
    public record Row(
            String employee,
            String metric,
            LocalDate ownDay,
            @Nested("month") WeightedSum month,
            @Nested("day") WeightedSum day) {}

    /** All scopes and metrics on the date and from the first of its month to the date. */
    public DayAndMonth read(LocalDate date, EvaluationContext context) {
        DayAndMonth facts = new DayAndMonth(new FactTotals(), new FactTotals());
        RollUp rollUp = new RollUp(context.teams());
        jdbi.useHandle(handle -> handle.createQuery(DAY_AND_MONTH)
                .bind("first", date.withDayOfMonth(1))
                .bind("date", date)
                .bindArray("movers", String.class, TeamChanges.movers(context.roster(), date.withDayOfMonth(1), date))
                .bindMethods(StoredMetrics.of(context.metrics()))
                .map(ConstructorMapper.of(Row.class))
                .forEach(row -> add(facts, rollUp, context.roster(), date, row)));
        return facts;
    }

    /** All scopes and metrics from the first of the month to the day; empty when the day is before the month. */
    public FactTotals until(LocalDate day, YearMonth month, EvaluationContext context) {
        return day.isBefore(month.atDay(1))
                ? new FactTotals()
                : read(day, context).month();
    }

    private static void add(DayAndMonth facts, RollUp rollUp, Roster roster, LocalDate date, Row row) {
        String team = roster.teamOn(row.employee(), row.ownDay() == null ? date : row.ownDay())
                .orElse(null);
        rollUp.add(facts.month(), row.employee(), team, row.metric(), row.month());
        if (row.day().value() != null) {
            rollUp.add(facts.day(), row.employee(), team, row.metric(), row.day());
        }
    }
}
