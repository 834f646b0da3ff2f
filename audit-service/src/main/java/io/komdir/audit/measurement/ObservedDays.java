package io.komdir.audit.measurement;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/**
 * On how many working days metrics that add up were observed: a fact, at closing or late, or another fact of the scope, so that
 * the sum is 0.
 */
@ApplicationScoped
public class ObservedDays {
    private static final String DAYS = """
            SELECT a.metric, a.scope, a.first, a.last, (
                SELECT count(*) FROM measured_day d
                WHERE d.organization_id = :organization AND d.scope = a.scope AND d.day BETWEEN a.first AND a.last AND d.working
                  AND (d.observed OR d.lines -> a.metric ->> 'fact' IS NOT NULL OR EXISTS (
                      WITH RECURSIVE below (team) AS (
                          SELECT substr(a.scope, 6) COLLATE "C" WHERE a.scope LIKE 'team:%'
                          UNION
                          SELECT substr(t.scope, 6)
                          FROM below b
                          JOIN measured_day t ON t.organization_id = :organization AND t.team = b.team AND t.day = d.day
                                             AND t.scope LIKE 'team:%')
                      SELECT 1 FROM measured_correction c
                      WHERE c.organization_id = :organization AND c.metric = a.metric AND c.day = d.day
                        AND c.revision > d.revision
                        AND (a.scope = 'organization' OR c.scope = a.scope OR c.team IN (SELECT team FROM below))))) AS days
            FROM unnest(:metric, :scope, :first, :last) AS a (metric, scope, first, last)
            WHERE (SELECT lines -> a.metric ->> 'f' FROM measured_day
                   WHERE organization_id = :organization AND scope IN (a.scope, 'organization') AND day <= a.last
                     AND jsonb_exists(lines, a.metric)
                   ORDER BY day DESC, scope = a.scope DESC LIMIT 1) = 'SUM'
            """;

    private final Jdbi jdbi;

    ObservedDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A metric of a scope over days, first and last included. */
    public record Window(String metric, String scope, LocalDate first, LocalDate last) {}

    /** The number of days by window, in one statement; a window of a metric that does not add up, or is unknown, is left out. */
    @Transactional
    public Map<Window, Integer> of(Collection<Window> windows) {
        return jdbi.withHandle(handle -> handle.createQuery(DAYS)
                .bindNamedArgumentFinder(RecordArguments.arraysOf(Window.class, windows))
                .mapTo(Row.class)
                .collect(Collectors.toMap(Row::window, Row::days, (first, same) -> first)));
    }

    record Row(@Nested("") Window window, int days) {}
}
