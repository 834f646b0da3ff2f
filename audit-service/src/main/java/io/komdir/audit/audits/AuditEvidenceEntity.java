package io.komdir.audit.audits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Evidence measured for an item when an audit started. The database lets this service add evidence and nothing else. */
@Entity(name = "AuditEvidence")
@Table(name = "audit_evidence")
@IdClass(AuditEvidenceEntity.Key.class)
@Immutable
class AuditEvidenceEntity {
    @TenantId
    String organizationId;

    @Id
    UUID auditId;

    @Id
    String item;

    @Id
    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    Evidence document;

    record Key(UUID auditId, String item, int position) {}

    static AuditEvidenceEntity of(UUID audit, String item, int position, Evidence evidence) {
        AuditEvidenceEntity entity = new AuditEvidenceEntity();
        entity.auditId = audit;
        entity.item = item;
        entity.position = position;
        entity.document = evidence;
        return entity;
    }
}
