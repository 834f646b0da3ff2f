package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads facts for reports, already added up; each query is one scan of the days asked for. Row-level security alone confines
 * it to the organization: a second condition would be computed for each row.
 */
@ApplicationScoped
@Transactional
public class FactReader {
    // A counted row of an average holds the sum of its events, a set row one value to be weighted.
    private static final String DAILY = """
            SELECT f.employee, f.metric, f.fact_date,
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (cast(:employees AS text[]) IS NULL OR f.employee = ANY (:employees))
            GROUP BY f.fact_date, f.employee, f.metric
            """;

    // One look into the index a day. LIMIT keeps the planner from reading all facts to find the days in them; the
    // second
    // condition tells it which months there are to look into.
    private static final String PUSHED_DAYS = """
            SELECT day::date
            FROM generate_series(:from::timestamp, :to::timestamp, interval '1 day') AS day
            CROSS JOIN LATERAL (
                SELECT 1 FROM daily_fact f WHERE f.fact_date = day::date AND f.fact_date BETWEEN :from AND :to LIMIT 1
            ) AS found
            """;

    private static final String ANY_PUSHED =
            "SELECT EXISTS (SELECT 1 FROM daily_fact WHERE fact_date BETWEEN :from AND :to)";

    private final Jdbi jdbi;

    @Inject
    public FactReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The days, both ends inclusive, for which anybody pushed anything that still stands. */
    public Set<LocalDate> pushedDays(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(PUSHED_DAYS)
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .list()));
    }

    /** Whether anybody pushed anything that still stands for any of the days, both ends inclusive. */
    public boolean anyPushed(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(ANY_PUSHED)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * By day and employee.
     *
     * @param metrics those reported; a ratio stands for its two parts
     */
    public List<DayParts> daily(LocalDate from, LocalDate to, Collection<MetricDefinition> metrics) {
        return daily(null, from, to, metrics);
    }

    /** The same of some employees. */
    public List<DayParts> dailyOf(
            Collection<String> employees, LocalDate from, LocalDate to, Collection<MetricDefinition> metrics) {
        return daily(employees.toArray(String[]::new), from, to, metrics);
    }

    private List<DayParts> daily(
            String[] employees, LocalDate from, LocalDate to, Collection<MetricDefinition> metrics) {
        return jdbi.withHandle(handle -> handle.createQuery(DAILY)
                .bind("from", from)
                .bind("to", to)
                .bindByType("employees", employees, String[].class)
                .bind("metrics", stored(metrics))
                .bind("averages", averages(metrics))
                .map(FactReader::row)
                .list());
    }

    /** Codes of the metrics that have rows: the metrics themselves, of a ratio its numerator and denominator. */
    public static String[] stored(Collection<MetricDefinition> metrics) {
        Set<String> codes = new HashSet<>();
        for (MetricDefinition metric : metrics) {
            if (metric.formula().type() == Formula.Type.RATIO) {
                codes.add(metric.formula().numerator());
                codes.add(metric.formula().denominator());
            } else {
                codes.add(metric.code());
            }
        }
        return codes.toArray(String[]::new);
    }

    /** Codes of the metrics that are means. */
    public static String[] averages(Collection<MetricDefinition> metrics) {
        return metrics.stream()
                .filter(metric -> metric.formula().type() == Formula.Type.AVERAGE)
                .map(MetricDefinition::code)
                .toArray(String[]::new);
    }

    private static DayParts row(ResultSet row, StatementContext context) throws SQLException {
        return new DayParts(
                row.getObject("fact_date", LocalDate.class),
                row.getString("employee"),
                row.getString("metric"),
                new WeightedSum(row.getBigDecimal("value"), row.getBigDecimal("weight")));
    }

    /** What an employee has of a metric on a day. */
    public record DayParts(LocalDate day, String employee, String metric, WeightedSum parts) {}
}
