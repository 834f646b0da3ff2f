package io.komdir.kpi.series;

import io.komdir.kpi.judgement.FactReader;
import io.komdir.kpi.judgement.Parts;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.metric.MetricDefinition;
import io.komdir.kpi.scope.Scope;
import io.komdir.kpi.team.TeamTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Facts by period, added up by the database: one scan of the range for each kind of scope asked for. */
@ApplicationScoped
@Transactional
class SeriesReader {
    // A counted row of an average holds the sum of its events, a set row one value to be weighted.
    private static final String ORGANIZATION = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS start, f.metric, NULL AS code,
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
            GROUP BY start, f.metric
            """;
    private static final String TEAMS = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS start, f.metric, m.team AS code,
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            FROM daily_fact f
            JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
            GROUP BY start, f.metric, m.team
            """;
    private static final String EMPLOYEES = """
            SELECT date_trunc(:unit, f.fact_date::timestamp)::date AS start, f.metric, f.employee AS code,
                   sum(CASE WHEN f.counted OR f.metric <> ALL (:averages) THEN f.value ELSE f.value * f.weight END) AS value,
                   coalesce(sum(f.weight) FILTER (WHERE f.metric = ANY (:averages)), 0) AS weight
            FROM daily_fact f
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics) AND f.employee = ANY (:employees)
            GROUP BY start, f.metric, f.employee
            """;

    private final Jdbi jdbi;

    @Inject
    SeriesReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The facts of the scopes asked for by the first day of each whole period; a period without facts is missing. */
    Map<LocalDate, Tally> read(SeriesQuery query, Collection<MetricDefinition> metrics, TeamTree teams) {
        Map<LocalDate, Tally> facts = new HashMap<>();
        if (query.scopes().contains(Scope.ORGANIZATION)) {
            add(facts, ORGANIZATION, query, metrics, code -> List.of(Scope.ORGANIZATION));
        }
        if (!codes(query, Scope.Kind.TEAM).isEmpty()) {
            add(
                    facts,
                    TEAMS,
                    query,
                    metrics,
                    code -> teams.withAncestors(code).stream().map(Scope::team).toList());
        }
        if (!codes(query, Scope.Kind.EMPLOYEE).isEmpty()) {
            add(facts, EMPLOYEES, query, metrics, code -> List.of(Scope.employee(code)));
        }
        return facts;
    }

    private void add(
            Map<LocalDate, Tally> facts,
            String sql,
            SeriesQuery query,
            Collection<MetricDefinition> metrics,
            Function<String, List<Scope>> scopes) {
        jdbi.useHandle(handle -> {
            Query statement = handle.createQuery(sql)
                    .bind("unit", query.grain().unit())
                    .bind("from", query.from())
                    .bind("to", query.to())
                    .bind("metrics", FactReader.stored(metrics))
                    .bind("averages", FactReader.averages(metrics));
            if (sql.equals(EMPLOYEES)) {
                statement.bind("employees", codes(query, Scope.Kind.EMPLOYEE).toArray(String[]::new));
            }
            statement
                    .map((row, context) -> {
                        Tally tally =
                                facts.computeIfAbsent(row.getObject("start", LocalDate.class), day -> new Tally());
                        String metric = row.getString("metric");
                        Parts parts = new Parts(row.getBigDecimal("value"), row.getBigDecimal("weight"));
                        List<Scope> counted = scopes.apply(row.getString("code"));
                        counted.forEach(scope -> tally.add(scope, metric, parts));
                        return counted.size();
                    })
                    .list();
        });
    }

    private static List<String> codes(SeriesQuery query, Scope.Kind kind) {
        return query.scopes().stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::code)
                .toList();
    }
}
