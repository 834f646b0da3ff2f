package io.komdir.audit.audits;

import io.komdir.audit.audits.template.TemplateVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The questions of an audit as they were when it was planned, whatever another release of this service ships. */
@Entity(name = "AuditQuestions")
@Table(name = "audit_questions")
@Immutable
class AuditQuestionsEntity {
    @TenantId
    String organizationId;

    @Id
    UUID auditId;

    @JdbcTypeCode(SqlTypes.JSON)
    TemplateVersion template;

    static AuditQuestionsEntity of(UUID audit, TemplateVersion template) {
        AuditQuestionsEntity entity = new AuditQuestionsEntity();
        entity.auditId = audit;
        entity.template = template;
        return entity;
    }
}
