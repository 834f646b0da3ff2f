package io.komdir.kpi.closing.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads the current and the reported facts of closed days; one statement each, however many facts are requested. */
@ApplicationScoped
class CorrectionQueries {
    private static final String CURRENT = """
            SELECT f.fact_date AS date, f.employee, f.metric,
                   sum(f.value) AS value,
                   sum(CASE WHEN f.counted THEN f.value ELSE f.value * f.weight END) AS weighted,
                   sum(f.weight) AS weight,
                   count(*) AS rows
            FROM unnest(:dates, :employees, :metrics) AS requested (fact_date, employee, metric)
            JOIN daily_fact f
              ON f.organization_id = current_setting('komdir.organization', true) AND f.fact_date = requested.fact_date
             AND f.employee = requested.employee AND f.metric = requested.metric
            WHERE f.fact_date BETWEEN :first AND :last
            GROUP BY f.fact_date, f.employee, f.metric
            """;
    private static final String REPORTED = """
            SELECT requested.date, requested.employee, requested.metric, (line ->> 'fact')::numeric AS fact
            FROM closed_day d
            CROSS JOIN jsonb_array_elements(d.report -> 'rows') AS person
            CROSS JOIN jsonb_array_elements((person -> 'leading') || (person -> 'lagging')) AS line
            JOIN unnest(:dates, :employees, :metrics) AS requested (date, employee, metric)
              ON requested.date = d.day AND requested.employee = person ->> 'employee'
             AND requested.metric = line ->> 'metric'
            WHERE d.organization_id = current_setting('komdir.organization', true) AND d.day = ANY (:days)
            """;

    private final Jdbi jdbi;

    CorrectionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The current facts of a key. */
    public record CurrentFact(@Nested FactKey key, @Nested Amount amount) {}

    /** The reported fact of a key; null for a line without fact. */
    public record ReportedFact(@Nested FactKey key, BigDecimal fact) {}

    /** The sums of the current facts; without an entry there are none. */
    Map<FactKey, Amount> current(Collection<FactKey> keys) {
        LocalDate first =
                keys.stream().map(FactKey::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                keys.stream().map(FactKey::date).max(LocalDate::compareTo).orElseThrow();
        Map<FactKey, Amount> amounts = new HashMap<>();
        jdbi.useHandle(handle -> bind(handle.createQuery(CURRENT), keys)
                .bind("first", first)
                .bind("last", last)
                .map(ConstructorMapper.of(CurrentFact.class))
                .forEach(current -> amounts.put(current.key(), current.amount())));
        return amounts;
    }

    /** The facts as they were reported at closing; without an entry, or null, there was none. */
    Map<FactKey, BigDecimal> reported(Collection<FactKey> keys) {
        Map<FactKey, BigDecimal> facts = new HashMap<>();
        List<LocalDate> days = keys.stream().map(FactKey::date).distinct().toList();
        jdbi.useHandle(handle -> bind(handle.createQuery(REPORTED), keys)
                .bindArray("days", LocalDate.class, days)
                .map(ConstructorMapper.of(ReportedFact.class))
                .forEach(reported -> facts.put(reported.key(), reported.fact())));
        return facts;
    }

    private static Query bind(Query query, Collection<FactKey> keys) {
        return query.bindArray("dates", LocalDate.class, column(keys, FactKey::date))
                .bindArray("employees", String.class, column(keys, FactKey::employee))
                .bindArray("metrics", String.class, column(keys, FactKey::metric));
    }

    private static List<?> column(Collection<FactKey> keys, Function<FactKey, ?> value) {
        return keys.stream().map(value).toList();
    }
}
