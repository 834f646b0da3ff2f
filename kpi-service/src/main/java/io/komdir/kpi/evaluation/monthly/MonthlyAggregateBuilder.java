package io.komdir.kpi.evaluation.monthly;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds up past months, each in a transaction of its own, when a report is about to read many of them.
 *
 * <p>Facts and the revision that they stand under are read by one statement, so by one snapshot. A push that commits later
 * has a greater revision, and what was built is then stale. No lock is shared with pushes; of several reports at once one
 * builds a month, the others read its facts.
 */
@ApplicationScoped
public class MonthlyAggregateBuilder {
    /** Shorter ranges are read from the facts: that costs less than adding up. */
    public static final int WORTH_DAYS = 62;

    /**
     * A month is left alone for so long after its end. A push that still took it for the present one, and so noted no change,
     * has long ended then: transactions last a minute at most, and clocks of servers do not differ by days.
     */
    static final int DAYS_AFTER_END = 2;
    /** A month that was changed less than this ago may be changing still, as during an import. */
    static final Duration QUIET = Duration.ofMinutes(1);
    /** Most months that one report adds up: a year, wherever it begins. The others are read from the facts until their turn. */
    static final int AT_ONCE = 13;

    private static final String STALE = """
            SELECT past.month::date
            FROM generate_series(:first::timestamp, :last::timestamp, interval '1 month') AS past (month)
            LEFT JOIN monthly_fact_state b
              ON b.organization_id = current_setting('komdir.organization', true) AND b.month = past.month::date
            LEFT JOIN monthly_fact_change c
              ON c.organization_id = current_setting('komdir.organization', true) AND c.month = past.month::date
            WHERE (b.revision IS NULL OR b.revision < c.revision) AND (c.changed_at IS NULL OR c.changed_at < :quietSince)
            ORDER BY past.month DESC
            LIMIT :most
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
            ), everybody AS (
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
                FROM everybody
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
    // Runs after the months' statement: a push that committed between the two has a greater revision than the month
    // keeps, so
    // that the month no longer holds.
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

    @Inject
    public MonthlyAggregateBuilder(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The same for a question that was checked already. */
    public void prepare(LocalDate from, LocalDate to) {
        prepare(from, to, () -> {});
    }

    /**
     * Adds up what is not, or not any more, of the months of a long range: the newest first, and at most {@link #AT_ONCE}.
     * Call it before the transaction of the report: its snapshot then sees the months.
     *
     * @param check throws what the report itself would refuse, so that nothing is added up for a question without answer;
     *     called in a transaction of its own, and only when there is something to add up
     */
    public void prepare(LocalDate from, LocalDate to, Runnable check) {
        if (ChronoUnit.DAYS.between(from, to) < WORTH_DAYS) {
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

    /** The last month of the range that is over for long enough. */
    private YearMonth last(YearMonth to) {
        LocalDate settled = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS_AFTER_END);
        YearMonth over = YearMonth.from(settled).minusMonths(1);
        return to.isAfter(over) ? over : to;
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
                .bind("most", AT_ONCE)
                .bind("quietSince", OffsetDateTime.ofInstant(clock.instant().minus(QUIET), ZoneOffset.UTC))
                .mapTo(LocalDate.class)
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private void build(Handle handle, YearMonth month) {
        boolean mine = handle.createQuery(LOCK)
                .bind("month", month.toString())
                .mapTo(Boolean.class)
                .one();
        // Whoever held the lock before may have built the month.
        if (!mine || stale(handle, month, month).isEmpty()) {
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
