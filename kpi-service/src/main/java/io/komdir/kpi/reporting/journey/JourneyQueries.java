package io.komdir.kpi.reporting.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Reads journeys from the tables {@code first_touch}, which has the customers of the period, and {@code touchpoint}, whose index
 * has each customer's touches in their order; sees the organization in scope only.
 */
@ApplicationScoped
class JourneyQueries {
    // One row per customer whose first touch lies in the period. OFFSET 0 keeps each stage computed once a customer. No
    // step
    // is looked up in an array by its place: that would read the array from its beginning for each.
    private static final String JOURNEYS = """
            WITH touched AS (
                SELECT array_agg(CASE WHEN :touchpoints THEN touchpoint ELSE channel END ORDER BY occurred_at, id) AS steps,
                       array_position(array_agg(touchpoint = :goal ORDER BY occurred_at, id), true) AS goal_at,
                       extract(epoch FROM min(occurred_at) FILTER (WHERE touchpoint = :goal) - min(occurred_at))::float8
                           AS took
                FROM first_touch AS begun JOIN touchpoint USING (organization_id, customer)
                WHERE organization_id = current_setting('komdir.organization', true)
                  AND begun.first_at >= :from AND begun.first_at < :until
                GROUP BY customer
            ), ended AS (
                SELECT trim_array(steps, CASE WHEN goal_at IS NULL THEN 0
                                              WHEN :touchpoints THEN cardinality(steps) - goal_at + 1
                                              ELSE cardinality(steps) - goal_at END) AS steps,
                       took
                FROM touched
                OFFSET 0
            ), shaped AS (
                SELECT CASE WHEN :collapse THEN ARRAY(
                                SELECT name
                                FROM (SELECT unnest(steps) AS name, unnest(array_prepend(NULL, steps)) AS before) AS step
                                WHERE name IS NOT NULL AND name IS DISTINCT FROM before)
                            ELSE steps END AS steps,
                       took
                FROM ended
                OFFSET 0
            ), journey AS MATERIALIZED (
                SELECT trim_array(steps, greatest(cardinality(steps) - :maxSteps, 0)) AS steps,
                       cardinality(steps) > :maxSteps AS truncated, took
                FROM shaped
            ), total AS (
                SELECT count(*) AS all_customers, count(took) AS all_conversions,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS all_median,
                       count(*) FILTER (WHERE truncated) AS all_truncated
                FROM journey
            ),
            """;
    private static final String PATHS = JOURNEYS + """
            path AS MATERIALIZED (
                SELECT steps, truncated, count(*) AS customers, count(took) AS conversions,
                       array_agg(took) FILTER (WHERE took IS NOT NULL) AS times
                FROM journey
                GROUP BY steps, truncated
            ), shown AS (
                SELECT * FROM path ORDER BY customers DESC, steps, truncated LIMIT :limit
            )
            SELECT total.*, (SELECT count(*) FROM path) AS paths, steps, truncated, customers, conversions,
                   (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FROM unnest(times) AS seconds) AS median
            FROM total LEFT JOIN shown ON true
            ORDER BY customers DESC, steps, truncated
            """;
    // The start and the goal are nulls here. What followed the last step of a truncated journey is unknown, so it
    // counts
    // nowhere.
    private static final String TRANSITIONS = JOURNEYS + """
            path AS (
                SELECT steps, truncated, count(*) AS customers, count(took) AS conversions
                FROM journey
                GROUP BY steps, truncated
            ), hop AS (
                SELECT place - 1 AS step, left_from, went_to,
                       CASE WHEN went_to IS NOT NULL THEN customers WHEN truncated THEN 0 ELSE conversions END AS went,
                       CASE WHEN went_to IS NULL AND truncated THEN 0 ELSE conversions END AS converted,
                       CASE WHEN went_to IS NULL AND truncated THEN 0 ELSE customers END AS stood
                FROM path, unnest(array_prepend(NULL, steps), steps) WITH ORDINALITY AS hop (left_from, went_to, place)
            ), transition AS (
                SELECT step, left_from, went_to, sum(went)::bigint AS customers, sum(converted)::bigint AS conversions,
                       (sum(sum(stood)) OVER (PARTITION BY step, left_from))::bigint AS stood
                FROM hop
                GROUP BY step, left_from, went_to
            ), shown AS (
                SELECT *, count(*) OVER () AS transitions, (sum(customers) OVER ())::bigint AS hops,
                       (sum(conversions) OVER ())::bigint AS converting
                FROM transition
                WHERE customers > 0
                ORDER BY customers DESC, step, left_from, went_to
                LIMIT :limit
            )
            SELECT total.*, shown.*
            FROM total LEFT JOIN shown ON true
            ORDER BY customers DESC, step, left_from, went_to
            """;

    private final Jdbi jdbi;

    JourneyQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All journeys of a report together; in each of its rows. */
    public record TotalRow(long allCustomers, long allConversions, Double allMedian, long allTruncated) {}

    /**
     * The journeys that took the same steps.
     *
     * @param paths how many different ones there are, whatever the limit
     * @param steps null in the only row of a report without paths
     * @param median seconds to the goal
     */
    @SuppressWarnings("ArrayRecordComponent") // as the driver returns it
    public record PathRow(
            @Nested TotalRow total,
            long paths,
            String[] steps,
            boolean truncated,
            long customers,
            long conversions,
            Double median) {}

    /**
     * The customers who went from one step to the next.
     *
     * @param transitions how many different ones there are, whatever the limit
     * @param hops customers of all of them, each counted once a transition
     * @param converting conversions of all of them, counted likewise
     * @param step place of {@code leftFrom}; null in the only row of a report without transitions
     * @param leftFrom null for the start
     * @param wentTo null for the goal
     * @param stood customers at {@code leftFrom} whose next step is known
     */
    public record TransitionRow(
            @Nested TotalRow total,
            long transitions,
            long hops,
            long converting,
            Integer step,
            String leftFrom,
            String wentTo,
            long customers,
            long conversions,
            long stood) {}

    /**
     * The paths with most customers, ties by their steps; at least one row.
     *
     * @param zone of the organization, for the query's days
     */
    List<PathRow> paths(JourneyQuery query, ZoneId zone) {
        return read(PATHS, query, zone, PathRow.class);
    }

    /** The transitions with most customers, ties by place and names; at least one row. */
    List<TransitionRow> transitions(JourneyQuery query, ZoneId zone) {
        return read(TRANSITIONS, query, zone, TransitionRow.class);
    }

    private <T> List<T> read(String sql, JourneyQuery query, ZoneId zone, Class<T> row) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("touchpoints", query.by() == StepKind.TOUCHPOINT)
                .bind("goal", query.goal())
                .bind("from", begin(query.from(), zone))
                .bind("until", begin(query.to().plusDays(1), zone))
                .bind("collapse", query.collapse())
                .bind("maxSteps", JourneyQuery.MAX_STEPS)
                .bind("limit", query.limit())
                .map(ConstructorMapper.of(row))
                .list());
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
