package io.komdir.audit.measurement;

import io.komdir.audit.shared.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Late facts of employees, added up for all to whom they belong: the employee, the employee's team, every team above it, as
 * far as the closed day names those, and the organization. What was corrected before a scope's day was closed is part of that
 * day already.
 */
@ApplicationScoped
class CorrectionQueries {
    private static final String OF_EMPLOYEE = """
            SELECT c.metric, c.day, true AS whole, c.revision, c.event_id,
                   coalesce(c.new_value * coalesce(c.new_weight, 1), 0) AS amount, coalesce(c.new_weight, 0) AS weight
            FROM measured_correction c
            JOIN measured_day d ON d.organization_id = c.organization_id AND d.scope = :scope AND d.day = c.day
                               AND d.revision < c.revision
            WHERE c.organization_id = :organization AND c.metric = ANY (:metrics) AND c.day BETWEEN :from AND :to
              AND c.scope = :scope
            """;
    private static final String SUM = """
            SELECT c.metric, c.day, false AS whole, max(c.revision) AS revision,
                   (array_agg(c.event_id ORDER BY c.revision DESC))[1] AS event_id,
                   sum(coalesce(c.new_value * coalesce(c.new_weight, 1), 0)
                       - coalesce(c.old_value * coalesce(c.old_weight, 1), 0)) AS amount,
                   sum(coalesce(c.new_weight, 0) - coalesce(c.old_weight, 0)) AS weight
            FROM measured_correction c
            JOIN measured_day d ON d.organization_id = c.organization_id AND d.scope = :scope AND d.day = c.day
                               AND d.revision < c.revision
            """;
    private static final String WHERE = """
            WHERE c.organization_id = :organization AND c.metric = ANY (:metrics) AND c.day BETWEEN :from AND :to
            GROUP BY c.metric, c.day
            """;
    private static final String OF_TEAM = """
            WITH RECURSIVE below (day, team) AS (
                SELECT day, substr(scope, 6) FROM measured_day
                WHERE organization_id = :organization AND scope = :scope AND day BETWEEN :from AND :to
                UNION
                SELECT t.day, substr(t.scope, 6)
                FROM below b
                JOIN measured_day t ON t.organization_id = :organization AND t.team = b.team AND t.day = b.day
                                   AND t.scope LIKE 'team:%')
            """ + SUM + "JOIN below b ON b.day = c.day AND b.team = c.team\n" + WHERE;
    private static final String TEAMS_ABOVE = """
            WITH RECURSIVE above (team) AS (
                SELECT CAST(:team AS text) COLLATE "C"
                UNION
                SELECT t.team
                FROM above a
                JOIN measured_day t ON t.organization_id = :organization AND t.scope = 'team:' || a.team AND t.day = :day
                WHERE t.team IS NOT NULL)
            SELECT 'team:' || team FROM above
            """;

    private final Jdbi jdbi;

    CorrectionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One statement for all the metrics and days. */
    Map<Correction.Key, Correction> of(Collection<String> metrics, String scope, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(queryFor(scope))
                .bindArray("metrics", String.class, metrics.toArray())
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Correction.class)
                .collect(Collectors.toMap(Correction::key, Function.identity())));
    }

    /** The scopes whose figures a correction changes, in the order of their names. */
    SortedSet<String> scopesOf(DayCorrected correction) {
        SortedSet<String> scopes = new TreeSet<>(List.of(correction.scope(), Scopes.ORGANIZATION));
        if (correction.team() != null) {
            scopes.addAll(jdbi.withHandle(handle -> handle.createQuery(TEAMS_ABOVE)
                    .bind("team", correction.team())
                    .bind("day", correction.date())
                    .mapTo(String.class)
                    .list()));
        }
        return scopes;
    }

    private static String queryFor(String scope) {
        if (scope.startsWith("employee:")) {
            return OF_EMPLOYEE;
        }
        return scope.startsWith("team:") ? OF_TEAM : SUM + WHERE;
    }
}
