package io.komdir.audit.audits.schedule;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Schedule, days of audits and told due dates of the organization in scope. */
@ApplicationScoped
class ScheduleStore {
    /** Enough to find the day of the month on which audits come. */
    private static final int LAST_AUDITS = 36;

    private static final String CREATE =
            "INSERT INTO audit_schedule (organization_id) VALUES (:organization) ON CONFLICT DO NOTHING";
    private static final String LOCK =
            "SELECT 1 FROM audit_schedule WHERE organization_id = :organization FOR NO KEY UPDATE";
    private static final String CHOICE =
            "SELECT cadence, version FROM audit_schedule WHERE organization_id = :organization";
    private static final String CHOOSE = """
            UPDATE audit_schedule SET cadence = :cadence, version = :version
            WHERE organization_id = :organization AND version < :version
            """;
    private static final String NEXT = """
            UPDATE audit_schedule SET due_on = :dueOn, due_at = :dueAt
            WHERE organization_id = :organization AND (due_on, due_at) IS DISTINCT FROM (:dueOn, :dueAt)
            """;
    private static final String AUDITED = """
            INSERT INTO audited_day (organization_id, audited_on) VALUES (:organization, :day) ON CONFLICT DO NOTHING
            """;
    private static final String AUDITS = """
            SELECT audited_on FROM audited_day WHERE organization_id = :organization ORDER BY audited_on DESC LIMIT :limit
            """;
    private static final String TELL = """
            INSERT INTO published_due_date (organization_id, due_on) VALUES (:organization, :day) ON CONFLICT DO NOTHING
            """;
    private static final String TOLD =
            "SELECT EXISTS (SELECT FROM published_due_date WHERE organization_id = :organization AND due_on = :day)";

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    ScheduleStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** Makes the organization's row when there is none, and holds it until the transaction ends. */
    void lock() {
        jdbi.useHandle(handle -> {
            handle.createUpdate(CREATE)
                    .bind("organization", organization.require())
                    .execute();
            handle.createQuery(LOCK)
                    .bind("organization", organization.require())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    Choice choice() {
        return jdbi.withHandle(handle -> handle.createQuery(CHOICE)
                .bind("organization", organization.require())
                .map((row, context) -> new Choice(
                        Optional.ofNullable(row.getString("cadence"))
                                .map(Cadence::valueOf)
                                .orElse(null),
                        row.getLong("version")))
                .findOne()
                .orElse(Choice.NONE));
    }

    /** A version that is there already, or an older one, changes nothing. */
    void choose(Choice choice) {
        jdbi.useHandle(handle -> handle.createUpdate(CHOOSE)
                .bind("organization", organization.require())
                .bind("cadence", choice.cadence().name())
                .bind("version", choice.version())
                .execute());
    }

    /** Null for no due date, and for nothing to tell. */
    void next(LocalDate dueOn, Instant dueAt) {
        OffsetDateTime at = dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> handle.createUpdate(NEXT)
                .bind("organization", organization.require())
                .bindByType("dueOn", dueOn, LocalDate.class)
                .bindByType("dueAt", at, OffsetDateTime.class)
                .execute());
    }

    /** The same day twice is one. */
    void audited(LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate(AUDITED)
                .bind("organization", organization.require())
                .bind("day", day)
                .execute());
    }

    /** The last of them, newest first. */
    List<LocalDate> audits() {
        return jdbi.withHandle(handle -> handle.createQuery(AUDITS)
                .bind("organization", organization.require())
                .bind("limit", LAST_AUDITS)
                .mapTo(LocalDate.class)
                .list());
    }

    /** Notes that the due date is told; false when it was before. */
    boolean tell(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createUpdate(TELL)
                        .bind("organization", organization.require())
                        .bind("day", day)
                        .execute())
                == 1;
    }

    boolean isTold(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(TOLD)
                .bind("organization", organization.require())
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }
}
