package io.komdir.kpi.closing.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads what closed days said and what their facts are now; one statement each, however many facts are asked for. */
@ApplicationScoped
class RestatedFacts {
    private static final String CLOSED = """
            SELECT day FROM closed_day
            WHERE organization_id = current_setting('komdir.organization', true) AND day = ANY (:dates)
            """;
    private static final String NOW = """
            SELECT f.fact_date, f.employee, f.metric,
                   sum(f.value) AS value,
                   sum(CASE WHEN f.counted THEN f.value ELSE f.value * f.weight END) AS weighted,
                   sum(f.weight) AS weight,
                   count(*) AS rows
            FROM unnest(:dates, :employees, :metrics) AS asked (fact_date, employee, metric)
            JOIN daily_fact f
              ON f.organization_id = current_setting('komdir.organization', true) AND f.fact_date = asked.fact_date
             AND f.employee = asked.employee AND f.metric = asked.metric
            WHERE f.fact_date BETWEEN :first AND :last
            GROUP BY f.fact_date, f.employee, f.metric
            """;
    private static final String REPORTED = """
            SELECT asked.fact_date, asked.employee, asked.metric, (line ->> 'fact')::numeric AS fact
            FROM closed_day d
            CROSS JOIN jsonb_array_elements(d.report -> 'rows') AS person
            CROSS JOIN jsonb_array_elements((person -> 'leading') || (person -> 'lagging')) AS line
            JOIN unnest(:dates, :employees, :metrics) AS asked (fact_date, employee, metric)
              ON asked.fact_date = d.day AND asked.employee = person ->> 'employee' AND asked.metric = line ->> 'metric'
            WHERE d.organization_id = current_setting('komdir.organization', true) AND d.day = ANY (:days)
            """;

    private final Jdbi jdbi;

    @Inject
    RestatedFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The closed ones among the dates. */
    Set<LocalDate> closed(Collection<LocalDate> dates) {
        return jdbi.withHandle(handle -> handle.createQuery(CLOSED)
                .bindArray("dates", LocalDate.class, List.copyOf(dates))
                .mapTo(LocalDate.class)
                .set());
    }

    /** What the facts add up to now; without an entry nothing is left. */
    Map<FactKey, Amount> now(Collection<FactKey> keys) {
        Map<FactKey, Amount> amounts = new HashMap<>();
        LocalDate first =
                keys.stream().map(FactKey::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                keys.stream().map(FactKey::date).max(LocalDate::compareTo).orElseThrow();
        jdbi.useHandle(handle -> bind(handle.createQuery(NOW), keys)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> amounts.put(
                        key(row),
                        new Amount(
                                row.getBigDecimal("value"),
                                row.getBigDecimal("weighted"),
                                row.getBigDecimal("weight"),
                                row.getInt("rows"))))
                .list());
        return amounts;
    }

    /** The facts as they were reported at closing; without an entry, or null, there was none. */
    Map<FactKey, BigDecimal> reported(Collection<FactKey> keys) {
        Map<FactKey, BigDecimal> facts = new HashMap<>();
        List<LocalDate> days = keys.stream().map(FactKey::date).distinct().toList();
        jdbi.useHandle(handle -> bind(handle.createQuery(REPORTED), keys)
                .bindArray("days", LocalDate.class, days)
                .map((row, context) -> facts.put(key(row), row.getBigDecimal("fact")))
                .list());
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

    private static FactKey key(ResultSet row) throws SQLException {
        return new FactKey(
                row.getObject("fact_date", LocalDate.class), row.getString("employee"), row.getString("metric"));
    }
}
