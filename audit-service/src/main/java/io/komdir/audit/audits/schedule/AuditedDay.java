package io.komdir.audit.audits.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A day on which an audit was completed. */
@Entity(name = "AuditedDay")
@Table(name = "audited_day")
@Immutable
class AuditedDay {
    @TenantId
    String organizationId;

    @Id
    LocalDate auditedOn;
}
