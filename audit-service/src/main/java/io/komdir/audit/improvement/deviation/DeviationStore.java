package io.komdir.audit.improvement.deviation;

import io.komdir.audit.improvement.diagnosis.DeviationLookup;
import io.komdir.audit.improvement.diagnosis.DeviationPeriod;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The deviations of the organization in scope, each with its diagnosis. */
@ApplicationScoped
class DeviationStore implements DeviationLookup {
    private static final String DETECTED = """
            INSERT INTO deviation (organization_id, id, diagnosis_id, event_id, detected_on, resolved_on)
            VALUES (:organization, :id, :diagnosis, :event, :detected, :resolved)
            ON CONFLICT (organization_id, id) DO UPDATE
            SET diagnosis_id = excluded.diagnosis_id, event_id = excluded.event_id, detected_on = excluded.detected_on,
                resolved_on = coalesce(deviation.resolved_on, excluded.resolved_on)
            """;
    private static final String RESOLVED = """
            INSERT INTO deviation (organization_id, id, resolved_on)
            VALUES (:organization, :id, :day)
            ON CONFLICT (organization_id, id) DO UPDATE SET resolved_on = excluded.resolved_on
            """;
    private static final String ONE = """
            SELECT diagnosis_id, resolved_on FROM deviation
            WHERE organization_id = :organization AND id = :id FOR UPDATE
            """;
    private static final String OF_DIAGNOSES = """
            SELECT diagnosis_id, id, event_id, detected_on, resolved_on
            FROM deviation
            WHERE organization_id = :organization AND diagnosis_id = ANY (:diagnoses)
            ORDER BY detected_on, id
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    DeviationStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** What is known of the deviation until now; held until the transaction ends. */
    Optional<Known> find(UUID deviation) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("organization", organization.require())
                .bind("id", deviation)
                .map((row, context) -> new Known(
                        row.getObject("diagnosis_id", UUID.class), row.getObject("resolved_on", LocalDate.class)))
                .findOne());
    }

    /** Keeps that the deviation belongs to the diagnosis; an end that was noted before stays. */
    void detected(UUID diagnosis, DeviationPeriod spell) {
        jdbi.useHandle(handle -> handle.createUpdate(DETECTED)
                .bind("organization", organization.require())
                .bind("id", spell.deviation())
                .bind("diagnosis", diagnosis)
                .bind("event", spell.event())
                .bind("detected", spell.detectedOn())
                .bind("resolved", spell.resolvedOn())
                .execute());
    }

    void resolved(UUID deviation, LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate(RESOLVED)
                .bind("organization", organization.require())
                .bind("id", deviation)
                .bind("day", day)
                .execute());
    }

    @Override
    public Map<UUID, List<DeviationPeriod>> of(Collection<UUID> diagnoses) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_DIAGNOSES)
                .bind("organization", organization.require())
                .bindArray("diagnoses", UUID.class, diagnoses.toArray())
                .reduceRows(new HashMap<>(), DeviationStore::collect));
    }

    @Override
    public void restore(UUID diagnosis, DeviationPeriod spell) {
        detected(diagnosis, spell);
    }

    @Override
    public void restoreEnd(UUID deviation, LocalDate resolvedOn) {
        resolved(deviation, resolvedOn);
    }

    /**
     * What is known of a deviation.
     *
     * @param diagnosis null while only its end is known
     * @param resolvedOn null while it lasts
     */
    record Known(UUID diagnosis, LocalDate resolvedOn) {}

    private static Map<UUID, List<DeviationPeriod>> collect(Map<UUID, List<DeviationPeriod>> found, RowView row) {
        found.computeIfAbsent(row.getColumn("diagnosis_id", UUID.class), id -> new ArrayList<>())
                .add(new DeviationPeriod(
                        row.getColumn("id", UUID.class),
                        row.getColumn("event_id", UUID.class),
                        row.getColumn("detected_on", LocalDate.class),
                        row.getColumn("resolved_on", LocalDate.class)));
        return found;
    }
}
