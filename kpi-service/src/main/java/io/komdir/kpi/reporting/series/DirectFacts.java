package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.FactReader;
import io.komdir.kpi.evaluation.WeightedSum;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Stretch;
import io.komdir.kpi.reference.metric.MetricDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Facts by period, added up by the database: one scan of the days for each kind of scope. */
@ApplicationScoped
@Transactional
class DirectFacts {
    // A counted row of an average holds the sum of its events, a set row one value to be weighted.
    private static final String SUMS = """
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            """;
    private static final String ORGANIZATION = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS start, f.metric, NULL AS code,
            """ + SUMS + """
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
            GROUP BY start, f.metric
            """;
    private static final String TEAMS = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS start, f.metric, m.team AS code,
            """ + SUMS + """
            FROM daily_fact f
            JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics) AND m.team = ANY (:teams)
            GROUP BY start, f.metric, m.team
            """;
    private static final String EMPLOYEES = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS start, f.metric, f.employee AS code,
            """ + SUMS + """
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics) AND f.employee = ANY (:employees)
            GROUP BY start, f.metric, f.employee
            """;

    private final Jdbi jdbi;

    @Inject
    DirectFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes what somebody has of a metric in a period, as far as the period is in the stretch read. */
    @FunctionalInterface
    interface Sink {
        /**
         * Called once a period, code and metric.
         *
         * @param start first day of the whole period
         * @param code of the employee or the team; null for the organization
         */
        void add(LocalDate start, String code, String metric, WeightedSum parts);
    }

    void organization(Stretch days, Grain grain, Collection<MetricDefinition> metrics, Sink sink) {
        read(ORGANIZATION, days, grain, metrics, query -> query, sink);
    }

    /** Teams by the membership of each day, without their sub-teams. */
    void teams(Stretch days, Grain grain, Collection<String> teams, Collection<MetricDefinition> metrics, Sink sink) {
        String[] codes = teams.toArray(String[]::new);
        read(TEAMS, days, grain, metrics, query -> query.bind("teams", codes), sink);
    }

    void employees(
            Stretch days, Grain grain, Collection<String> employees, Collection<MetricDefinition> metrics, Sink sink) {
        String[] codes = employees.toArray(String[]::new);
        read(EMPLOYEES, days, grain, metrics, query -> query.bind("employees", codes), sink);
    }

    private void read(
            String sql,
            Stretch days,
            Grain grain,
            Collection<MetricDefinition> metrics,
            UnaryOperator<Query> more,
            Sink sink) {
        jdbi.useHandle(handle -> more.apply(handle.createQuery(sql)
                        .bind("unit", grain.unit())
                        .bind("from", days.from())
                        .bind("to", days.to())
                        .bind("metrics", FactReader.stored(metrics))
                        .bind("averages", FactReader.averages(metrics)))
                .map((row, context) -> {
                    sink.add(
                            row.getObject("start", LocalDate.class),
                            row.getString("code"),
                            row.getString("metric"),
                            new WeightedSum(row.getBigDecimal("value"), row.getBigDecimal("weight")));
                    return row.getRow();
                })
                .list());
    }
}
