package io.komdir.kpi.evaluation.monthly;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Aggregates past months, each in a transaction of its own, when a report is about to read many of them.
 *
 * <p>Facts and their revision are read by one statement, so by one snapshot. A push that commits later
 * has a greater revision, and the aggregates are then stale. No lock is shared with pushes; of several concurrent reports one
 * builds a month, the others read its facts.
 */
@ApplicationScoped
public class MonthlyAggregateBuilder {
    /** Shorter ranges are read from the facts: that costs less than aggregating. */
    public static final int MIN_DAYS = 62;

    /**
     * A month is not aggregated for so long after its end. A push that still took it for the current one, and so marked no
     * change, has long ended then: transactions last a minute at most, and clocks of servers do not differ by days.
     */
    static final int DAYS_AFTER_END = 2;
    /** A month that changed less than this ago may still change, as during an import. */
    static final Duration QUIET_PERIOD = Duration.ofMinutes(1);
    /** Months that one report aggregates at most: a year, wherever it begins. The others are read from the facts. */
    static final int MAX_MONTHS = 13;

    private static final String STALE = """
            SELECT past.month::date
            FROM generate_series(:first::timestamp, :last::timestamp, interval '1 month') AS past (month)
            LEFT JOIN monthly_fact_state b
              ON b.organization_id = current_setting('komdir.organization', true) AND b.month = past.month::date
            LEFT JOIN monthly_fact_change c
              ON c.organization_id = current_setting('komdir.organization', true) AND c.month = past.month::date
            WHERE (b.revision IS NULL OR b.revision < c.revision) AND (c.changed_at IS NULL OR c.changed_at < :quietSince)
            ORDER BY past.month DESC
            LIMIT :limit
            """;

    private static final String LOCK = """
            SELECT pg_try_advisory_xact_lock(
                hashtextextended('monthly_fact ' || :month || current_setting('komdir.organization'), 0))
            """;
    private static final String CLEAR = "DELETE FROM monthly_fact WHERE month = :month";
    private static final String BUILD = """
            WITH facts AS MATERIALIZED (
                SELECT metric, employee, fact_date, sum(value) AS value,
                       sum(CASE WHEN counted THEN value ELSE value * weight END) AS weighted, sum(weight) AS weight
                FROM daily_fact
                WHERE fact_date BETWEEN :first AND :last
                GROUP BY metric, employee, fact_date
            ), all_scopes AS (
                SELECT metric, employee, fact_date, value, weighted, weight FROM facts
                UNION ALL
                SELECT metric, '', fact_date, sum(value), sum(weighted), sum(weight) FROM facts GROUP BY metric, fact_date
            ), added AS (
                INSERT INTO monthly_fact (organization_id, month, metric, employee, value, weighted, weight,
                                        days, day_values, day_weighted, day_weights)
                SELECT current_setting('komdir.organization'), :first, metric, employee,
                       trim_scale(sum(value)), trim_scale(sum(weighted)), trim_scale(sum(weight)),
                       array_agg(extract(day FROM fact_date)::smallint ORDER BY fact_date),
                       array_agg(trim_scale(value) ORDER BY fact_date),
                       array_agg(trim_scale(weighted) ORDER BY fact_date),
                       array_agg(trim_scale(weight) ORDER BY fact_date)
                FROM all_scopes
                GROUP BY metric, employee
                ORDER BY metric, employee
            )
            INSERT INTO monthly_fact_state (organization_id, month, revision, pushed_days)
            SELECT organization_id, :first, revision, ARRAY(SELECT DISTINCT fact_date FROM facts)
            FROM organization
            ON CONFLICT ON CONSTRAINT pk_monthly_fact_state
            DO UPDATE SET revision = excluded.revision, pushed_days = excluded.pushed_days
            """;

    private static final String CLEAR_CHANNELS = "DELETE FROM monthly_fact_channel WHERE month = :month";
    // Runs after the months' statement: a push that committed between the two has a greater revision than that of the
    // month,
    // so that the month is stale.
    private static final String BUILD_CHANNELS = """
            INSERT INTO monthly_fact_channel (organization_id, month, metric, channel, days, day_values)
            SELECT current_setting('komdir.organization'), :first, metric, channel,
                   array_agg(extract(day FROM fact_date)::smallint ORDER BY fact_date),
                   array_agg(trim_scale(value) ORDER BY fact_date)
            FROM (
                SELECT metric, channel, fact_date, sum(value) AS value
                FROM daily_fact
                WHERE fact_date BETWEEN :first AND :last
                GROUP BY metric, channel, fact_date
            ) facts
            GROUP BY metric, channel
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    public MonthlyAggregateBuilder(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The same for a request that was checked before. */
    public void prepare(LocalDate from, LocalDate to) {
        prepare(from, to, () -> {});
    }

    /**
     * Aggregates the missing and stale months of a long range: the newest first, at most {@link #MAX_MONTHS}. Call it before
     * the transaction of the report: its snapshot then sees the months.
     *
     * @param check throws what the report itself would throw, so that nothing is aggregated for a request without answer;
     *     called in a transaction of its own, and only when there is something to aggregate
     */
    public void prepare(LocalDate from, LocalDate to, Runnable check) {
        if (ChronoUnit.DAYS.between(from, to) < MIN_DAYS) {
            return;
        }
        List<YearMonth> months = stale(YearMonth.from(from), last(YearMonth.from(to)));
        if (months.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(check);
        for (YearMonth month : months) {
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> build(handle, month)));
        }
    }

    /** The last month of the range that ended long enough ago. */
    private YearMonth last(YearMonth to) {
        LocalDate ended = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS_AFTER_END);
        YearMonth past = YearMonth.from(ended).minusMonths(1);
        return to.isAfter(past) ? past : to;
    }

    private List<YearMonth> stale(YearMonth first, YearMonth last) {
        return first.isAfter(last)
                ? List.of()
                : QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(handle -> stale(handle, first, last)));
    }

    private List<YearMonth> stale(Handle handle, YearMonth first, YearMonth last) {
        return handle
                .createQuery(STALE)
                .bind("first", first.atDay(1))
                .bind("last", last.atDay(1))
                .bind("limit", MAX_MONTHS)
                .bind("quietSince", clock.instant().minus(QUIET_PERIOD).atOffset(ZoneOffset.UTC))
                .mapTo(LocalDate.class)
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private void build(Handle handle, YearMonth month) {
        boolean locked = handle.createQuery(LOCK)
                .bind("month", month.toString())
                .mapTo(Boolean.class)
                .one();
        // The holder before may have built the month.
        if (!locked || stale(handle, month, month).isEmpty()) {
            return;
        }
        handle.createUpdate(CLEAR).bind("month", month.atDay(1)).execute();
        handle.createUpdate(BUILD)
                .bind("first", month.atDay(1))
                .bind("last", month.atEndOfMonth())
                .execute();
        handle.createUpdate(CLEAR_CHANNELS).bind("month", month.atDay(1)).execute();
        handle.createUpdate(BUILD_CHANNELS)
                .bind("first", month.atDay(1))
                .bind("last", month.atEndOfMonth())
                .execute();
    }
}
