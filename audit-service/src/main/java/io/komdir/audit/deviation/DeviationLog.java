package io.komdir.audit.deviation;

import io.komdir.audit.diagnosis.DeviationsOfDiagnoses;
import io.komdir.audit.diagnosis.DiagnosisView.DeviationView;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The deviations of the organization in scope, each with its diagnosis. */
@ApplicationScoped
class DeviationLog implements DeviationsOfDiagnoses {
    private static final String DETECTED = """
            INSERT INTO deviation (organization_id, id, diagnosis_id, event_id, detected_on)
            VALUES (:organization, :id, :diagnosis, :event, :day)
            ON CONFLICT (organization_id, id) DO UPDATE
            SET diagnosis_id = excluded.diagnosis_id, event_id = excluded.event_id, detected_on = excluded.detected_on
            """;
    private static final String RESOLVED = """
            INSERT INTO deviation (organization_id, id, resolved_on)
            VALUES (:organization, :id, :day)
            ON CONFLICT (organization_id, id) DO UPDATE SET resolved_on = excluded.resolved_on
            """;
    private static final String OF_DIAGNOSES = """
            SELECT diagnosis_id, id, event_id, detected_on, resolved_on
            FROM deviation
            WHERE organization_id = :organization AND diagnosis_id = ANY (:diagnoses)
            ORDER BY detected_on, id
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    DeviationLog(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    void detected(UUID deviation, LocalDate day, UUID event, UUID diagnosis) {
        jdbi.useHandle(handle -> handle.createUpdate(DETECTED)
                .bind("organization", organization.require())
                .bind("id", deviation)
                .bind("diagnosis", diagnosis)
                .bind("event", event)
                .bind("day", day)
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
    public Map<UUID, List<DeviationView>> of(Collection<UUID> diagnoses) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_DIAGNOSES)
                .bind("organization", organization.require())
                .bindArray("diagnoses", UUID.class, diagnoses.toArray())
                .reduceRows(new HashMap<>(), DeviationLog::collect));
    }

    private static Map<UUID, List<DeviationView>> collect(Map<UUID, List<DeviationView>> found, RowView row) {
        found.computeIfAbsent(row.getColumn("diagnosis_id", UUID.class), id -> new ArrayList<>())
                .add(new DeviationView(
                        row.getColumn("id", UUID.class),
                        row.getColumn("event_id", UUID.class),
                        row.getColumn("detected_on", LocalDate.class),
                        row.getColumn("resolved_on", LocalDate.class)));
        return found;
    }
}
