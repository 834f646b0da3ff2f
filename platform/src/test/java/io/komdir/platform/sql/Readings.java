package io.komdir.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;

/** An example of queries by JDBI: no mapping by hand, no organization bound by hand. */
@ApplicationScoped
class Readings {
    private static final String INSERT = """
            INSERT INTO reading (organization_id, code, kind, read_on, read_at, amount, tags, days_off, details)
            VALUES (:organization, :code, :kind, :readOn, :readAt, :amount, :tags, :daysOff, :details)
            """;
    private static final String FIND = """
            SELECT code, kind, read_on, read_at, amount, tags, days_off, details
            FROM reading
            WHERE organization_id = :organization AND code = :code
            """;
    private static final String INSERT_AMOUNTS = """
            INSERT INTO reading (organization_id, code, kind, read_on, amount, tags, details)
            SELECT :organization, code, 'FIRST', read_on, amount, '{}', details::jsonb
            FROM unnest(:code, :readOn, :amount, :details) AS row (code, read_on, amount, details)
            """;
    private static final String DATED = """
            SELECT code, amount AS sum_amount, read_on AS sum_read_on FROM reading
            WHERE organization_id = :organization AND read_on = :day
            """;
    private static final String SUMS = """
            SELECT read_on, sum(amount) AS amount FROM reading
            WHERE organization_id = :organization AND code = ANY (:codes)
            GROUP BY read_on
            ORDER BY read_on
            """;

    private final Jdbi jdbi;

    Readings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Amount(
            String code,
            LocalDate readOn,
            BigDecimal amount,
            @Json Reading.Details details) {}

    record Sum(LocalDate readOn, BigDecimal amount) {}

    record Dated(String code, @Nested("sum") Sum sum) {}

    void insert(Reading reading) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bindNamedArgumentFinder(RecordArguments.of(reading))
                .execute());
    }

    Optional<Reading> find(String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind("code", code).mapTo(Reading.class).findOne());
    }

    /** Many rows in one statement: an array for each column. */
    void insert(List<Amount> amounts) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT_AMOUNTS)
                .bindNamedArgumentFinder(RecordArguments.arraysOf(Amount.class, amounts))
                .execute());
    }

    Optional<Dated> dated(LocalDate day) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DATED).bind("day", day).mapTo(Dated.class).findOne());
    }

    List<Sum> sums(List<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(SUMS)
                .bindArray("codes", String.class, codes)
                .mapTo(Sum.class)
                .list());
    }
}
