package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Reads facts for reports, added up by the database; each query scans the requested days once. Row-level security alone
 * confines it to the organization: a second condition would be computed for each row.
 */
@ApplicationScoped
@Transactional
public class FactQueries {
    private static final String DAILY = """
            SELECT f.fact_date AS day, f.employee AS code, f.metric,
            """ + StoredMetrics.SUMS + """
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (cast(:employees AS text[]) IS NULL OR f.employee = ANY (:employees))
            GROUP BY f.fact_date, f.employee, f.metric
            """;

    // One index lookup a day. LIMIT keeps the planner from reading all facts to find the days in them; the second
    // condition
    // tells it which months to look into.
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

    public FactQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The days from {@code from} to {@code to}, both inclusive, that have any fact. */
    public Set<LocalDate> pushedDays(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(PUSHED_DAYS)
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .set());
    }

    /** Whether any of the days from {@code from} to {@code to}, both inclusive, has a fact. */
    public boolean anyPushed(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(ANY_PUSHED)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Boolean.class)
                .one());
    }

    /** The facts by day and employee. */
    public List<FactSum> daily(LocalDate from, LocalDate to, Collection<MetricDefinition> metrics) {
        return daily(null, from, to, metrics);
    }

    /** The same of some employees. */
    public List<FactSum> dailyOf(
            Collection<String> employees, LocalDate from, LocalDate to, Collection<MetricDefinition> metrics) {
        return daily(employees.toArray(String[]::new), from, to, metrics);
    }

    private List<FactSum> daily(
            String[] employees, LocalDate from, LocalDate to, Collection<MetricDefinition> metrics) {
        return jdbi.withHandle(handle -> handle.createQuery(DAILY)
                .bind("from", from)
                .bind("to", to)
                .bindByType("employees", employees, String[].class)
                .bindMethods(StoredMetrics.of(metrics))
                .map(ConstructorMapper.of(FactSum.class))
                .list());
    }
}
