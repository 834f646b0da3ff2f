package io.komdir.audit.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes results of the organization in scope: one statement an event. */
@ApplicationScoped
class ResultStore {
    private static final String DAY = """
            INSERT INTO measured_day AS current
                   (organization_id, scope, day, working, team, observed, lines, revision, event_id)
            VALUES (:organization, :scope, :day, :working, :team, :observed, :lines::jsonb, :revision, :event)
            ON CONFLICT (organization_id, scope, day) DO UPDATE
            SET working = excluded.working, team = excluded.team, observed = excluded.observed, lines = excluded.lines,
                revision = excluded.revision, event_id = excluded.event_id
            WHERE excluded.revision > current.revision
            """;
    private static final String FUNNEL = """
            INSERT INTO measured_funnel AS current (organization_id, scope, funnel, day, stages, revision, event_id)
            VALUES (:organization, :scope, :funnel, :day, :stages::jsonb, :revision, :event)
            ON CONFLICT (organization_id, scope, funnel, day) DO UPDATE
            SET stages = excluded.stages, revision = excluded.revision, event_id = excluded.event_id
            WHERE excluded.revision > current.revision
            """;
    private static final String CORRECTION = """
            INSERT INTO measured_correction AS current
                   (organization_id, metric, day, scope, team, first_revision, old_value, old_weight,
                    revision, new_value, new_weight, event_id)
            VALUES (:organization, :metric, :day, :scope, :team, :revision, :oldValue, :oldWeight,
                    :revision, :newValue, :newWeight, :event)
            ON CONFLICT (organization_id, metric, day, scope) DO UPDATE
            SET first_revision = least(current.first_revision, excluded.first_revision),
                old_value = CASE WHEN excluded.revision < current.first_revision THEN excluded.old_value ELSE current.old_value END,
                old_weight = CASE WHEN excluded.revision < current.first_revision THEN excluded.old_weight ELSE current.old_weight END,
                revision = greatest(current.revision, excluded.revision),
                team = CASE WHEN excluded.revision > current.revision THEN excluded.team ELSE current.team END,
                new_value = CASE WHEN excluded.revision > current.revision THEN excluded.new_value ELSE current.new_value END,
                new_weight = CASE WHEN excluded.revision > current.revision THEN excluded.new_weight ELSE current.new_weight END,
                event_id = CASE WHEN excluded.revision > current.revision THEN excluded.event_id ELSE current.event_id END
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final OrganizationScope organization;

    ResultStore(Jdbi jdbi, ObjectMapper json, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.json = json;
        this.organization = organization;
    }

    /** False when what is known is as new. */
    boolean keep(UUID event, DayClosed data) {
        Map<String, StoredLine> lines = new LinkedHashMap<>();
        data.lines().forEach(line -> lines.put(line.metric(), line.stored()));
        return jdbi.withHandle(handle -> handle.createUpdate(DAY)
                        .bind("organization", organization.require())
                        .bind("scope", data.scope())
                        .bind("day", data.date())
                        .bind("working", data.workingDay())
                        .bind("team", data.team())
                        .bind("observed", data.observed())
                        .bind("lines", write(lines))
                        .bind("revision", data.revision())
                        .bind("event", event)
                        .execute())
                > 0;
    }

    /** False when what is known is as new. */
    boolean keep(UUID event, ConversionMeasured data) {
        return jdbi.withHandle(handle -> handle.createUpdate(FUNNEL)
                        .bind("organization", organization.require())
                        .bind("scope", data.scope())
                        .bind("funnel", data.funnel())
                        .bind("day", data.date())
                        .bind("stages", write(data.stages()))
                        .bind("revision", data.revision())
                        .bind("event", event)
                        .execute())
                > 0;
    }

    void keep(UUID event, DayCorrected data) {
        jdbi.useHandle(handle -> handle.createUpdate(CORRECTION)
                .bind("organization", organization.require())
                .bind("metric", data.metric())
                .bind("day", data.date())
                .bind("scope", data.scope())
                .bind("team", data.team())
                .bind("revision", data.revision())
                .bind("oldValue", data.oldValue())
                .bind("oldWeight", data.oldWeight())
                .bind("newValue", data.newValue())
                .bind("newWeight", data.newWeight())
                .bind("event", event)
                .execute());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results are always JSON", e);
        }
    }
}
