package io.komdir.kpi.evaluation.monthly;

import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.reference.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads what was added up of past months. Each figure is exactly what adding up the facts would give now. Row-level security
 * alone confines it to the organization.
 */
@ApplicationScoped
@Transactional
public class MonthlyFacts {
    /** Stands for the organization among the employees' codes. */
    public static final String EVERYBODY = "";

    private static final String BUILT = """
            SELECT b.month, b.pushed_days
            FROM monthly_fact_state b
            LEFT JOIN monthly_fact_change c ON c.organization_id = b.organization_id AND c.month = b.month
            WHERE b.month BETWEEN :first AND :last AND (c.revision IS NULL OR c.revision <= b.revision)
            """;
    private static final String TOTALS = """
            SELECT f.month, f.metric, f.employee AS code,
                   CASE WHEN f.metric = ANY (:averages) THEN f.weighted ELSE f.value END AS value,
                   CASE WHEN f.metric = ANY (:averages) THEN f.weight ELSE 0 END AS weight
            FROM monthly_fact f
            WHERE f.month = ANY (:months) AND f.metric = ANY (:metrics) AND f.employee = ANY (:codes)
            """;
    private static final String TEAM_TOTALS = """
            SELECT f.month, f.metric, m.team AS code,
                   sum(CASE WHEN f.metric = ANY (:averages) THEN f.weighted ELSE f.value END) AS value,
                   sum(CASE WHEN f.metric = ANY (:averages) THEN f.weight ELSE 0 END) AS weight
            FROM monthly_fact f
            JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee AND m.valid_from <= f.month
             AND (m.valid_to IS NULL OR m.valid_to >= (f.month + interval '1 month')::date - 1)
            WHERE f.month = ANY (:months) AND f.metric = ANY (:metrics) AND m.team = ANY (:teams)
            GROUP BY f.month, f.metric, m.team
            """;
    private static final String DAYS = """
            SELECT f.month, f.metric, f.employee AS code, f.days,
                   CASE WHEN f.metric = ANY (:averages) THEN f.day_weighted ELSE f.day_values END AS day_values,
                   CASE WHEN f.metric = ANY (:averages) THEN f.day_weights END AS day_weights
            FROM monthly_fact f
            WHERE f.month = ANY (:months) AND f.metric = ANY (:metrics) AND f.employee <> ''
              AND (cast(:codes AS text[]) IS NULL OR f.employee = ANY (:codes))
            """;
    private static final String ORGANIZATION_DAYS = DAYS.replace("f.employee <> ''", "f.employee = ''");

    private final Jdbi jdbi;

    @Inject
    public MonthlyFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes what somebody has of a metric in a month. */
    @FunctionalInterface
    public interface MonthSink {
        /** Called once a month, code and metric; the code {@link #EVERYBODY} is the organization. */
        void add(YearMonth month, String code, String metric, WeightedSum parts);
    }

    /** Takes what somebody has of a metric on a day. */
    @FunctionalInterface
    public interface DaySink {
        /** Called once a day with facts, employee and metric; the employee {@link #EVERYBODY} is the organization. */
        void add(LocalDate day, String employee, String metric, WeightedSum parts);
    }

    /** The months of the range that hold: nothing of them changed since they were added up. */
    public MonthlyAggregates built(LocalDate from, LocalDate to) {
        SortedMap<YearMonth, Set<LocalDate>> months = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(BUILT)
                .bind("first", from.withDayOfMonth(1))
                .bind("last", to)
                .map((row, context) -> months.put(
                        YearMonth.from(row.getObject("month", LocalDate.class)), pushed(row.getArray("pushed_days"))))
                .list());
        return new MonthlyAggregates(from, to, months);
    }

    /** Whole months of employees, and of the organization when {@link #EVERYBODY} is among them. */
    public void totals(
            Collection<YearMonth> months,
            Collection<String> employees,
            Collection<MetricDefinition> metrics,
            MonthSink sink) {
        totals(TOTALS, months, metrics, query -> query.bind("codes", employees.toArray(String[]::new)), sink);
    }

    /** Whole months of teams, without sub-teams: of those members only who were in the team on each day of the month. */
    public void teamTotals(
            Collection<YearMonth> months,
            Collection<String> teams,
            Collection<MetricDefinition> metrics,
            MonthSink sink) {
        totals(TEAM_TOTALS, months, metrics, query -> query.bind("teams", teams.toArray(String[]::new)), sink);
    }

    private void totals(
            String sql,
            Collection<YearMonth> months,
            Collection<MetricDefinition> metrics,
            UnaryOperator<Query> more,
            MonthSink sink) {
        if (months.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> more.apply(bind(handle.createQuery(sql), months, metrics))
                .map((row, context) -> {
                    sink.add(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getString("code"),
                            row.getString("metric"),
                            new WeightedSum(row.getBigDecimal("value"), row.getBigDecimal("weight")));
                    return row.getRow();
                })
                .list());
    }

    /** The days of employees. */
    public void days(
            Collection<YearMonth> months,
            Collection<String> employees,
            Collection<MetricDefinition> metrics,
            DaySink sink) {
        days(DAYS, months, employees.toArray(String[]::new), metrics, sink);
    }

    /** The days of all employees. */
    public void days(Collection<YearMonth> months, Collection<MetricDefinition> metrics, DaySink sink) {
        days(DAYS, months, null, metrics, sink);
    }

    /** The days of the organization, under {@link #EVERYBODY}. */
    public void organizationDays(Collection<YearMonth> months, Collection<MetricDefinition> metrics, DaySink sink) {
        days(ORGANIZATION_DAYS, months, null, metrics, sink);
    }

    private void days(
            String sql,
            Collection<YearMonth> months,
            String[] employees,
            Collection<MetricDefinition> metrics,
            DaySink sink) {
        if (months.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> bind(handle.createQuery(sql), months, metrics)
                .bindByType("codes", employees, String[].class)
                .map((row, context) -> {
                    spread(row, sink);
                    return row.getRow();
                })
                .list());
    }

    private static void spread(ResultSet row, DaySink sink) throws SQLException {
        LocalDate before = row.getObject("month", LocalDate.class).minusDays(1);
        String employee = row.getString("code");
        String metric = row.getString("metric");
        Number[] days = (Number[]) row.getArray("days").getArray();
        BigDecimal[] values = (BigDecimal[]) row.getArray("day_values").getArray();
        Array weights = row.getArray("day_weights");
        BigDecimal[] shares = weights == null ? null : (BigDecimal[]) weights.getArray();
        for (int i = 0; i < days.length; i++) {
            WeightedSum parts = new WeightedSum(values[i], shares == null ? BigDecimal.ZERO : shares[i]);
            sink.add(before.plusDays(days[i].intValue()), employee, metric, parts);
        }
    }

    private static Query bind(Query query, Collection<YearMonth> months, Collection<MetricDefinition> metrics) {
        return query.bind("months", months.stream().map(month -> month.atDay(1)).toArray(LocalDate[]::new))
                .bind("metrics", FactReader.stored(metrics))
                .bind("averages", FactReader.averages(metrics));
    }

    private static Set<LocalDate> pushed(Array days) throws SQLException {
        return new HashSet<>(Arrays.stream((java.sql.Date[]) days.getArray())
                .map(java.sql.Date::toLocalDate)
                .toList());
    }
}
