package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.OnboardingPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An audit without its history and its evidence. */
@Entity(name = "Audit")
@Table(name = "audit")
class AuditEntity {
    @TenantId
    String organizationId;

    @Id
    UUID id;

    @Column(updatable = false)
    String template;

    @Column(updatable = false)
    int templateVersion;

    @Column(updatable = false)
    String auditor;

    @Column(updatable = false)
    LocalDate plannedFor;

    @Column(updatable = false)
    String scope;

    @Column(updatable = false)
    String niche;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    OnboardingPlan onboarding;

    @Enumerated(EnumType.STRING)
    Status status;

    int version;
    LocalDate startedOn;
    LocalDate completedOn;
    Instant completedAt;

    @Column(name = "previous_id")
    UUID previous;

    Integer place;
    BigDecimal score;
    Integer problems;
    UUID correlationId;
    UUID eventId;

    static AuditEntity of(Audit audit) {
        AuditEntity entity = new AuditEntity();
        Plan plan = audit.plan();
        entity.id = audit.id();
        entity.template = plan.template();
        entity.templateVersion = plan.templateVersion();
        entity.auditor = plan.auditor();
        entity.plannedFor = plan.plannedFor();
        entity.scope = plan.scope();
        entity.niche = plan.niche();
        entity.onboarding = plan.onboarding();
        entity.replace(audit);
        return entity;
    }

    /** Takes over the state after a step; the plan never changes. */
    void replace(Audit audit) {
        status = audit.status();
        version = audit.version();
        startedOn = audit.startedOn();
        CompletedAudit end = audit.completion();
        if (end != null) {
            completedOn = end.on();
            completedAt = end.at();
            previous = end.previous();
            place = end.place();
            score = end.score();
            problems = end.problems();
            correlationId = end.correlationId();
            eventId = end.eventId();
        }
    }

    Audit audit(List<AuditLogEntry> current, Map<String, List<Evidence>> evidence) {
        Plan plan = new Plan(template, templateVersion, auditor, plannedFor, scope, niche, onboarding);
        CompletedAudit end = status == Status.COMPLETED
                ? new CompletedAudit(completedOn, completedAt, previous, place, score, problems, correlationId, eventId)
                : null;
        return new Audit(id, plan, status, startedOn, end, AuditLog.of(current), evidence);
    }
}
