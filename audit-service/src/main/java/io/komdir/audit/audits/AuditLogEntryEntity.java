package io.komdir.audit.audits;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A line of an audit's history. The database lets this service add lines and nothing else. */
@Entity(name = "AuditLogEntry")
@Table(name = "audit_log_entry")
@IdClass(AuditLogEntryEntity.Key.class)
@Immutable
class AuditLogEntryEntity {
    @TenantId
    String organizationId;

    @Id
    UUID auditId;

    @Id
    int sequence;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    String item;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    String evidence;
    String note;
    String doneBy;
    Instant doneAt;

    record Key(UUID auditId, int sequence) {}

    static AuditLogEntryEntity of(UUID audit, AuditLogEntry entry) {
        AuditLogEntryEntity entity = new AuditLogEntryEntity();
        entity.auditId = audit;
        entity.sequence = entry.sequence();
        entity.action = entry.action();
        entity.item = entry.item();
        entity.verdict = entry.verdict();
        entity.evidence = entry.evidence();
        entity.note = entry.note();
        entity.doneBy = entry.by();
        entity.doneAt = entry.at();
        return entity;
    }

    AuditLogEntry entry() {
        return new AuditLogEntry(sequence, action, item, verdict, evidence, note, doneBy, doneAt);
    }
}
