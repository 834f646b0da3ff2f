package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The diagnoses of the organization in scope. */
@ApplicationScoped
class DiagnosisStore {
    private static final String INSERT = """
            INSERT INTO diagnosis (organization_id, id, subject_kind, subject, stage, scope, actual, target, from_day,
                                   to_day, status, opened_at, opened_by, origin, correlation_id, event_id, source_event,
                                   version, restored)
            VALUES (:organization, :id, :kind, :subject, :stage, :scope, :actual, :target, :from, :to, :status, :openedAt,
                    :openedBy, :origin, :correlation, :event, :source, :version, :restored)
            ON CONFLICT (organization_id, id) DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE diagnosis
            SET version = :version, status = :status, closed_at = :closedAt, closed_by = :closedBy,
                close_reason = :reason, close_note = :note
            WHERE organization_id = :organization AND id = :id
            """;
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', :organization, :kind, :subject, :stage, :scope), 0))";
    private static final String OPEN = """
            SELECT id FROM diagnosis
            WHERE organization_id = :organization AND subject_kind = :kind AND subject = :subject AND stage = :stage
              AND scope = :scope AND status = 'OPEN'
            ORDER BY id DESC LIMIT 1
            """;
    private static final String ONE = "SELECT * FROM diagnosis WHERE organization_id = :organization AND id = :id";
    private static final String VERSION =
            "SELECT version FROM diagnosis WHERE organization_id = :organization AND id = :id";
    private static final String PAGE = """
            SELECT * FROM diagnosis
            WHERE organization_id = :organization AND (:status::text IS NULL OR status = :status)
              AND (:scope::text IS NULL OR scope = :scope) AND (:metric::text IS NULL OR subject = :metric)
              AND (:funnel::text IS NULL OR subject = :funnel) AND (:stage::text IS NULL OR stage = :stage)
              AND (:kind::text IS NULL OR subject_kind = :kind) AND (:before::uuid IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    DiagnosisStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    void add(Diagnosis diagnosis) {
        add(diagnosis, false);
    }

    /** Brings one back from its events; one that is there already stays as it is. */
    void restore(Diagnosis diagnosis) {
        add(diagnosis, true);
    }

    private void add(Diagnosis diagnosis, boolean restored) {
        Subject subject = diagnosis.subject();
        Measurement measured = diagnosis.measured();
        jdbi.useHandle(handle -> {
            handle.createUpdate(INSERT)
                    .bind("organization", organization.require())
                    .bind("id", diagnosis.id())
                    .bind("kind", subject.kind().name())
                    .bind("subject", subject.code())
                    .bind("stage", subject.stage())
                    .bind("scope", diagnosis.scope())
                    .bind("actual", measured.actual())
                    .bind("target", measured.target())
                    .bind("from", measured.from())
                    .bind("to", measured.to())
                    .bind("status", diagnosis.status().name())
                    .bind("openedAt", diagnosis.opening().at())
                    .bind("openedBy", diagnosis.opening().by())
                    .bind("origin", diagnosis.opening().origin().name())
                    .bind("correlation", diagnosis.opening().correlationId())
                    .bind("event", diagnosis.opening().event())
                    .bind("source", diagnosis.opening().source())
                    .bind("version", diagnosis.version())
                    .bind("restored", restored)
                    .execute();
            checks(handle).save(diagnosis);
        });
    }

    /** Keeps what has changed. */
    void save(Diagnosis diagnosis) {
        Closing closing = diagnosis.closing();
        jdbi.useHandle(handle -> {
            handle.createUpdate(UPDATE)
                    .bind("organization", organization.require())
                    .bind("id", diagnosis.id())
                    .bind("version", diagnosis.version())
                    .bind("status", diagnosis.status().name())
                    .bind("closedAt", closing == null ? null : closing.at())
                    .bind("closedBy", closing == null ? null : closing.by())
                    .bind("reason", closing == null ? null : closing.reason())
                    .bind("note", closing == null ? null : closing.note())
                    .execute();
            checks(handle).save(diagnosis);
        });
    }

    Optional<Diagnosis> find(UUID id) {
        return find(id, ONE);
    }

    /** Holds the diagnosis until the transaction ends. */
    Optional<Diagnosis> findLocked(UUID id) {
        return find(id, ONE + " FOR UPDATE");
    }

    /** Until the transaction ends no other one looks for an open diagnosis of the subject and scope. */
    Optional<UUID> findOpenExclusively(Subject subject, String scope) {
        Map<String, Object> key = Map.of(
                "organization", organization.require(),
                "kind", subject.kind().name(),
                "subject", subject.code(),
                "stage", subject.stage(),
                "scope", scope);
        return jdbi.withHandle(handle -> {
            handle.createQuery(ONE_AT_A_TIME).bindMap(key).mapToMap().list();
            return handle.createQuery(OPEN).bindMap(key).mapTo(UUID.class).findOne();
        });
    }

    /** Which change of the diagnosis was the last; empty when there is none of this id. */
    OptionalInt version(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSION)
                        .bind("organization", organization.require())
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Newest first. */
    List<Diagnosis> page(DiagnosisFilter filter, PageRequest page) {
        return jdbi.withHandle(handle -> withChecks(
                handle,
                handle.createQuery(PAGE)
                        .bind("organization", organization.require())
                        .bind(
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .bind("scope", filter.scope())
                        .bind("metric", filter.metric())
                        .bind("funnel", filter.funnel())
                        .bind("stage", filter.stage())
                        .bind(
                                "kind",
                                filter.kind() == null ? null : filter.kind().name())
                        .bind(
                                "before",
                                page.after().map(cursor -> cursor.uuid(0)).orElse(null))
                        .bind("limit", page.fetch())
                        .map(DiagnosisRow.MAPPER)
                        .list()));
    }

    private Optional<Diagnosis> find(UUID id, String query) {
        return jdbi.withHandle(handle -> withChecks(
                        handle,
                        handle.createQuery(query)
                                .bind("organization", organization.require())
                                .bind("id", id)
                                .map(DiagnosisRow.MAPPER)
                                .list())
                .stream()
                .findFirst());
    }

    private List<Diagnosis> withChecks(Handle handle, Collection<DiagnosisRow> rows) {
        Map<UUID, Map<String, Check>> checks =
                checks(handle).of(rows.stream().map(DiagnosisRow::id).toList());
        return rows.stream()
                .map(row -> row.toDiagnosis(organization.require(), checks.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private CheckRows checks(Handle handle) {
        return new CheckRows(handle, organization.require());
    }
}
