package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.evaluation.monthly.MonthlyAggregates.Gap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Reads facts by period, added up by the database: one scan of the days for each kind of scope. The sums have the first day of
 * the whole period.
 */
@ApplicationScoped
@Transactional
class PeriodFactQueries {
    private static final String ORGANIZATION = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS day, f.metric, '' AS code,
            """ + StoredMetrics.SUMS + """
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
            GROUP BY day, f.metric
            """;
    private static final String TEAMS = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS day, f.metric, m.team AS code,
            """ + StoredMetrics.SUMS + """
            FROM daily_fact f
            JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics) AND m.team = ANY (:codes)
            GROUP BY day, f.metric, m.team
            """;
    private static final String EMPLOYEES = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS day, f.metric, f.employee AS code,
            """ + StoredMetrics.SUMS + """
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics) AND f.employee = ANY (:codes)
            GROUP BY day, f.metric, f.employee
            """;

    private final Jdbi jdbi;

    PeriodFactQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void organization(Gap days, Grain grain, StoredMetrics metrics, Consumer<FactSum> sink) {
        read(ORGANIZATION, days, grain, List.of(), metrics, sink);
    }

    /** Teams by the membership of each day, without their sub-teams. */
    void teams(Gap days, Grain grain, Collection<String> teams, StoredMetrics metrics, Consumer<FactSum> sink) {
        read(TEAMS, days, grain, teams, metrics, sink);
    }

    void employees(Gap days, Grain grain, Collection<String> employees, StoredMetrics metrics, Consumer<FactSum> sink) {
        read(EMPLOYEES, days, grain, employees, metrics, sink);
    }

    private void read(
            String sql,
            Gap days,
            Grain grain,
            Collection<String> codes,
            StoredMetrics metrics,
            Consumer<FactSum> sink) {
        jdbi.useHandle(handle -> handle.createQuery(sql)
                .bind("unit", grain.unit())
                .bindMethods(days)
                .bindMethods(metrics)
                .bindArray("codes", String.class, codes)
                .map(ConstructorMapper.of(FactSum.class))
                .forEach(sink));
    }
}
