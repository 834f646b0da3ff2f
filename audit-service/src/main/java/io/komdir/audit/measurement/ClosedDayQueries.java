package io.komdir.audit.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** Reads the closed days of a scope and the funnels on them. */
@ApplicationScoped
class ClosedDayQueries {
    private static final String WINDOW = """
            SELECT :scope AS scope, min(day) AS "from", max(day) AS "to", count(*) AS days
            FROM (SELECT day FROM measured_day
                  WHERE organization_id = :organization AND scope = :scope AND day <= :through AND working
                  ORDER BY day DESC LIMIT :days) AS newest
            HAVING count(*) > 0
            """;
    private static final String DAYS = """
            SELECT day, working, observed, revision, event_id,
                   (SELECT jsonb_object_agg(metric, lines -> metric) FROM unnest(:metrics) AS metric
                    WHERE jsonb_exists(lines, metric)) AS lines
            FROM measured_day
            WHERE organization_id = :organization AND scope = :scope AND day BETWEEN :from AND :to
            ORDER BY day
            """;
    /** A day without a fact and a target has no line: then the definition is that of a day before, or the organization's. */
    private static final String DEFINITIONS = """
            SELECT metric, line
            FROM unnest(:metrics) AS metric
            CROSS JOIN LATERAL (
                SELECT lines -> metric AS line
                FROM measured_day
                WHERE organization_id = :organization AND scope IN (:scope, 'organization') AND day <= :through
                  AND jsonb_exists(lines, metric)
                ORDER BY day DESC, scope = :scope DESC
                LIMIT 1) AS newest
            """;

    private static final String NEWEST = """
            SELECT day FROM measured_day
            WHERE organization_id = :organization AND scope = :scope
            ORDER BY day DESC LIMIT 1
            """;
    /** A scope without counts on a day has no event: the organization's row has the stages of that day. */
    private static final String FUNNELS = """
            SELECT scope, funnel, day, stages, revision, event_id
            FROM measured_funnel
            WHERE organization_id = :organization AND scope IN (:scope, 'organization')
              AND (:funnel::text IS NULL OR funnel = :funnel) AND day BETWEEN :from AND :to
            ORDER BY funnel, day, revision
            """;

    private final Jdbi jdbi;

    ClosedDayQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Window> window(String scope, LocalDate through, int workingDays) {
        return jdbi.withHandle(handle -> handle.createQuery(WINDOW)
                .bind("scope", scope)
                .bind("through", through)
                .bind("days", workingDays)
                .mapTo(Window.class)
                .findOne());
    }

    /** The last day of the scope that was closed. */
    Optional<LocalDate> newest(String scope) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("scope", scope)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Oldest first, days off too, with the lines of the metrics. */
    List<ClosedDay> days(Collection<String> metrics, String scope, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(DAYS)
                .bindArray("metrics", String.class, metrics.toArray())
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .mapTo(ClosedDay.class)
                .list());
    }

    /** What kind of metric each is by its newest line; metrics without one are left out. */
    Map<String, StoredLine> definitions(Collection<String> metrics, String scope, LocalDate through) {
        return jdbi.withHandle(handle -> handle.createQuery(DEFINITIONS)
                .bindArray("metrics", String.class, metrics.toArray())
                .bind("scope", scope)
                .bind("through", through)
                .mapTo(Definition.class)
                .collect(Collectors.toMap(Definition::metric, Definition::line)));
    }

    /**
     * The days of funnels, those of the scope and those of the organization, oldest first.
     *
     * @param funnel null for all
     */
    List<FunnelDay> funnels(String funnel, String scope, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FUNNELS)
                .bind("funnel", funnel)
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .mapTo(FunnelDay.class)
                .list());
    }

    private record Definition(String metric, @Json StoredLine line) {}
}
