package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.OnboardingPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the table {@code audit}. */
record AuditRow(UUID id, Plan plan, Status status, int version, LocalDate startedOn, CompletedAudit completion) {

    static AuditRow of(ResultSet row, OnboardingPlan onboarding) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        return new AuditRow(
                row.getObject("id", UUID.class),
                new Plan(
                        row.getString("template"),
                        row.getInt("template_version"),
                        row.getString("auditor"),
                        row.getObject("planned_for", LocalDate.class),
                        row.getString("scope"),
                        row.getString("niche"),
                        onboarding),
                status,
                row.getInt("version"),
                row.getObject("started_on", LocalDate.class),
                status == Status.COMPLETED ? completion(row) : null);
    }

    private static CompletedAudit completion(ResultSet row) throws SQLException {
        return new CompletedAudit(
                row.getObject("completed_on", LocalDate.class),
                row.getObject("completed_at", OffsetDateTime.class).toInstant(),
                row.getObject("previous_id", UUID.class),
                row.getInt("place"),
                row.getBigDecimal("score"),
                row.getInt("problems"),
                row.getObject("correlation_id", UUID.class),
                row.getObject("event_id", UUID.class));
    }

    Audit toAudit(String organization) {
        return new Audit(new AuditId(organization, id), plan, status, version, startedOn, completion);
    }
}
