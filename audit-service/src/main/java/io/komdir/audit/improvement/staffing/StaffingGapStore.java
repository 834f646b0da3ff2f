package io.komdir.audit.improvement.staffing;

import io.komdir.audit.improvement.diagnosis.Level;
import io.komdir.audit.improvement.diagnosis.Measurement;
import io.komdir.audit.improvement.diagnosis.Staffing;
import io.komdir.audit.improvement.diagnosis.Subject;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The staffing gaps of the organization in scope. */
@ApplicationScoped
class StaffingGapStore {
    /** A row changes only to a newer version: what is read again from the topic changes nothing. */
    private static final String SAVE = """
            INSERT INTO staffing_gap (organization_id, id, diagnosis_id, check_code, position, level, people, subject_kind,
                                      subject, stage, scope, actual, target, from_day, to_day, evidence, status, version,
                                      identified_at, changed_at, correlation_id, cause_event, event_id, restored)
            VALUES (:organization, :id, :diagnosis, :check, :position, :level, :people, :kind, :subject, :stage, :scope,
                    :actual, :target, :from, :to, :evidence, :status, :version, :identifiedAt, :changedAt, :correlation,
                    :cause, :event, :restored)
            ON CONFLICT (organization_id, id) DO UPDATE
            SET position = excluded.position, level = excluded.level, people = excluded.people,
                evidence = excluded.evidence, status = excluded.status, version = excluded.version,
                changed_at = excluded.changed_at, event_id = excluded.event_id,
                restored = staffing_gap.restored OR excluded.restored
            WHERE staffing_gap.version < excluded.version
            """;

    private static final String ONE = "SELECT * FROM staffing_gap WHERE organization_id = :organization AND id = :id";
    private static final String OPEN_OF = """
            SELECT * FROM staffing_gap
            WHERE organization_id = :organization AND diagnosis_id = ANY (:diagnoses) AND status = 'OPEN'
            ORDER BY id
            """;
    private static final String PAGE = """
            SELECT * FROM staffing_gap
            WHERE organization_id = :organization AND (:status::text IS NULL OR status = :status)
              AND (:position::text IS NULL OR position = :position)
              AND (:diagnosis::uuid IS NULL OR diagnosis_id = :diagnosis)
              AND (:before::uuid IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    StaffingGapStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** @param restored whether it is brought back from the topic, where two of a diagnosis may be open for a moment */
    void save(StaffingGap gap, boolean restored) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("id", gap.id())
                .bind("diagnosis", gap.diagnosis())
                .bind("check", gap.check())
                .bind("position", gap.staffing().position())
                .bind("level", gap.staffing().level().name())
                .bind("people", gap.staffing().people())
                .bind("kind", gap.subject().kind().name())
                .bind("subject", gap.subject().code())
                .bind("stage", gap.subject().stage())
                .bind("scope", gap.scope())
                .bind("actual", gap.measured().actual())
                .bind("target", gap.measured().target())
                .bind("from", gap.measured().from())
                .bind("to", gap.measured().to())
                .bind("evidence", gap.evidence())
                .bind("status", gap.status().name())
                .bind("version", gap.version())
                .bind("identifiedAt", gap.identifiedAt())
                .bind("changedAt", gap.changedAt())
                .bind("correlation", gap.correlationId())
                .bind("cause", gap.causeEvent())
                .bind("event", gap.event())
                .bind("restored", restored)
                .execute());
    }

    Optional<StaffingGap> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("organization", organization.require())
                .bind("id", id)
                .map(StaffingGapStore::gap)
                .findOne());
    }

    /** The open gaps of the diagnoses, oldest first. */
    List<StaffingGap> openOf(Collection<UUID> diagnoses) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN_OF)
                .bind("organization", organization.require())
                .bindArray("diagnoses", UUID.class, diagnoses.toArray())
                .map(StaffingGapStore::gap)
                .list());
    }

    /** Newest first; null for any. */
    List<StaffingGap> page(GapStatus status, String position, UUID diagnosis, PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("status", status == null ? null : status.name())
                .bind("position", position)
                .bind("diagnosis", diagnosis)
                .bind("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.fetch())
                .map(StaffingGapStore::gap)
                .list());
    }

    private static StaffingGap gap(ResultSet row, StatementContext context) throws SQLException {
        return new StaffingGap(
                row.getObject("id", UUID.class),
                row.getObject("diagnosis_id", UUID.class),
                row.getString("check_code"),
                new Staffing(row.getString("position"), Level.valueOf(row.getString("level")), row.getInt("people")),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")),
                        row.getString("subject"),
                        row.getString("stage")),
                row.getString("scope"),
                new Measurement(
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("target"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)),
                row.getString("evidence"),
                GapStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                moment(row, "identified_at"),
                moment(row, "changed_at"),
                row.getObject("correlation_id", UUID.class),
                row.getObject("cause_event", UUID.class),
                row.getObject("event_id", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
