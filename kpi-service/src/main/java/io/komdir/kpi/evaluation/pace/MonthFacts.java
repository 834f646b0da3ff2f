package io.komdir.kpi.evaluation.pace;

import io.komdir.kpi.evaluation.EvaluationContext;
import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.FactTotals;
import io.komdir.kpi.evaluation.RollUp;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.reference.employee.Membership;
import io.komdir.kpi.reference.employee.Person;
import io.komdir.kpi.reference.employee.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jdbi.v3.core.Jdbi;

/** Facts of a day and of its month to date for everybody: one scan of the month, added up by the database. */
@ApplicationScoped
@Transactional
public class MonthFacts {
    // One row a month for whoever stayed in one team, one row a day for whoever changed teams, so that each day counts
    // for
    // its own. A counted row of an average holds the sum of its events, a set row one value to be weighted.
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

    @Inject
    public MonthFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All scopes and metrics on the date and from the first of its month to the date. */
    public DayAndMonth read(LocalDate date, EvaluationContext ground) {
        DayAndMonth facts = new DayAndMonth(new FactTotals(), new FactTotals());
        RollUp rollUp = new RollUp(ground.teams());
        jdbi.useHandle(handle -> handle.createQuery(DAY_AND_MONTH)
                .bind("first", date.withDayOfMonth(1))
                .bind("date", date)
                .bind("movers", movers(ground.roster(), date))
                .bind("metrics", FactReader.stored(ground.metrics()))
                .bind("averages", FactReader.averages(ground.metrics()))
                .map((row, context) -> {
                    add(facts, rollUp, ground.roster(), date, row);
                    return row.getRow();
                })
                .list());
        return facts;
    }

    /** All scopes and metrics from the first of the month to the day; nothing when the day is before the month. */
    public FactTotals until(LocalDate day, YearMonth month, EvaluationContext ground) {
        return day.isBefore(month.atDay(1))
                ? new FactTotals()
                : read(day, ground).month();
    }

    private static void add(DayAndMonth facts, RollUp rollUp, Roster roster, LocalDate date, ResultSet row)
            throws SQLException {
        String employee = row.getString("employee");
        String metric = row.getString("metric");
        LocalDate ownDay = row.getObject("own_day", LocalDate.class);
        String team = roster.teamOn(employee, ownDay == null ? date : ownDay).orElse(null);
        WeightedSum month = new WeightedSum(row.getBigDecimal("month_value"), row.getBigDecimal("month_weight"));
        rollUp.add(facts.month(), employee, team, metric, month);
        BigDecimal dayValue = row.getBigDecimal("day_value");
        if (dayValue != null) {
            rollUp.add(facts.day(), employee, team, metric, new WeightedSum(dayValue, row.getBigDecimal("day_weight")));
        }
    }

    /** Whoever was not in the same team, or in none, on all days from the first of the month to the date. */
    private static String[] movers(Roster roster, LocalDate date) {
        LocalDate first = date.withDayOfMonth(1);
        return roster.people().stream()
                .filter(person -> person.memberships().stream()
                        .anyMatch(membership ->
                                startsWithin(membership, first, date) || endsWithin(membership, first, date)))
                .map(Person::code)
                .toArray(String[]::new);
    }

    private static boolean startsWithin(Membership membership, LocalDate first, LocalDate date) {
        return membership.from().isAfter(first) && !membership.from().isAfter(date);
    }

    private static boolean endsWithin(Membership membership, LocalDate first, LocalDate date) {
        return membership.to() != null
                && !membership.to().isBefore(first)
                && membership.to().isBefore(date);
    }

    /**
     * Facts of all scopes.
     *
     * @param day of the date alone
     * @param month from the first of the month to the date
     */
    public record DayAndMonth(FactTotals day, FactTotals month) {}
}
