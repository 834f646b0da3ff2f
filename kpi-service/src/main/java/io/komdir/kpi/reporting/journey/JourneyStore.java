package io.komdir.kpi.reporting.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Journeys out of the tables {@code first_touch}, which tells whose began in the period, and {@code touchpoint}, of which an
 * index has each customer's touches in their order; sees the organization in scope only.
 */
@ApplicationScoped
class JourneyStore {
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
                SELECT trim_array(steps, greatest(cardinality(steps) - :most, 0)) AS steps,
                       cardinality(steps) > :most AS truncated, took
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
    // The start and the goal are nulls here. What followed the last step of a cut journey is not known, so there it
    // counts nowhere.
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

    @Inject
    JourneyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The paths with most customers, ties by their steps.
     *
     * @param zone of the organization, in which the query's days are meant
     */
    FoundPaths paths(JourneyQuery query, ZoneId zone) {
        record Found(JourneyTotals total, long paths, JourneyPath path) {}
        List<Found> found = jdbi.withHandle(handle -> bind(handle.createQuery(PATHS), query, zone)
                .map((row, context) -> new Found(JourneyTotals.of(row), row.getLong("paths"), path(row, query.goal())))
                .list());
        return new FoundPaths(
                found.get(0).total(),
                found.get(0).paths(),
                found.stream().map(Found::path).filter(Objects::nonNull).toList());
    }

    /**
     * The transitions with most customers, ties by place and names.
     *
     * @param zone of the organization, in which the query's days are meant
     */
    FoundTransitions transitions(JourneyQuery query, ZoneId zone) {
        record Found(JourneyTotals total, long transitions, long hops, long converting, Transition transition) {}
        List<Found> found = jdbi.withHandle(handle -> bind(handle.createQuery(TRANSITIONS), query, zone)
                .map((row, context) -> new Found(
                        JourneyTotals.of(row),
                        row.getLong("transitions"),
                        row.getLong("hops"),
                        row.getLong("converting"),
                        transition(row, query.goal())))
                .list());
        return new FoundTransitions(
                found.get(0).total(),
                found.get(0).transitions(),
                found.get(0).hops(),
                found.get(0).converting(),
                found.stream().map(Found::transition).filter(Objects::nonNull).toList());
    }

    private static Query bind(Query statement, JourneyQuery query, ZoneId zone) {
        return statement
                .bind("touchpoints", query.by() == StepKind.TOUCHPOINT)
                .bind("goal", query.goal())
                .bind("from", begin(query.from(), zone))
                .bind("until", begin(query.to().plusDays(1), zone))
                .bind("collapse", query.collapse())
                .bind("most", JourneyQuery.MOST_STEPS)
                .bind("limit", query.limit());
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** Null for the row that there is when no path is shown. */
    private static JourneyPath path(ResultSet row, String goal) throws SQLException {
        if (row.getArray("steps") == null) {
            return null;
        }
        List<String> steps = List.of((String[]) row.getArray("steps").getArray());
        long customers = row.getLong("customers");
        long conversions = row.getLong("conversions");
        return new JourneyPath(
                steps.isEmpty() ? List.of(goal) : steps,
                row.getBoolean("truncated"),
                customers,
                conversions,
                JourneyTotals.share(conversions, customers),
                JourneyTotals.seconds(row, "median"));
    }

    /** Null for the row that there is when no transition is shown. */
    private static Transition transition(ResultSet row, String goal) throws SQLException {
        int step = row.getInt("step");
        if (row.wasNull()) {
            return null;
        }
        return Transition.of(
                step,
                row.getString("left_from"),
                row.getString("went_to"),
                goal,
                row.getLong("customers"),
                row.getLong("conversions"),
                row.getLong("stood"));
    }
}
