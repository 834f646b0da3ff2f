package io.komdir.audit.measurement;

import io.komdir.platform.sql.RecordArguments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

/** Writes results of the organization in scope: one statement an event. A row of a newer revision stays. */
@ApplicationScoped
class ResultQueries {
    private static final String DAY = """
            INSERT INTO measured_day AS current
                   (organization_id, scope, day, working, team, observed, lines, revision, event_id)
            VALUES (:organization, :scope, :day, :working, :team, :observed, CAST(:lines AS jsonb), :revision, :eventId)
            ON CONFLICT (organization_id, scope, day) DO UPDATE
            SET working = excluded.working, team = excluded.team, observed = excluded.observed, lines = excluded.lines,
                revision = excluded.revision, event_id = excluded.event_id
            WHERE excluded.revision > current.revision
            """;
    private static final String FUNNEL = """
            INSERT INTO measured_funnel AS current (organization_id, scope, funnel, day, stages, revision, event_id)
            VALUES (:organization, :scope, :funnel, :day, CAST(:stages AS jsonb), :revision, :eventId)
            ON CONFLICT (organization_id, scope, funnel, day) DO UPDATE
            SET stages = excluded.stages, revision = excluded.revision, event_id = excluded.event_id
            WHERE excluded.revision > current.revision
            """;
    /** The first correction has the value at closing, the one of the highest revision the value now. */
    private static final String CORRECTION = """
            INSERT INTO measured_correction AS current
                   (organization_id, metric, day, scope, team, first_revision, old_value, old_weight,
                    revision, new_value, new_weight, event_id)
            VALUES (:organization, :metric, :date, :scope, :team, :revision, :oldValue, :oldWeight,
                    :revision, :newValue, :newWeight, :eventId)
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

    ResultQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** False when the stored row is as new. */
    boolean save(UUID event, DayClosed data) {
        return execute(
                DAY,
                new DayRow(
                        data.scope(),
                        data.date(),
                        data.workingDay(),
                        data.team(),
                        data.observed(),
                        data.stored(),
                        data.revision(),
                        event));
    }

    /** False when the stored row is as new. */
    boolean save(UUID event, ConversionMeasured data) {
        return execute(
                FUNNEL, new FunnelDay(data.scope(), data.funnel(), data.date(), data.stages(), data.revision(), event));
    }

    void save(UUID event, DayCorrected data) {
        jdbi.useHandle(handle -> handle.createUpdate(CORRECTION)
                .bindNamedArgumentFinder(RecordArguments.of(data))
                .bind("eventId", event)
                .execute());
    }

    private boolean execute(String statement, Record row) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                        .bindNamedArgumentFinder(RecordArguments.of(row))
                        .execute())
                > 0;
    }

    private record DayRow(
            String scope,
            LocalDate day,
            boolean working,
            String team,
            boolean observed,
            @Json Map<String, StoredLine> lines,
            long revision,
            UUID eventId) {}
}
