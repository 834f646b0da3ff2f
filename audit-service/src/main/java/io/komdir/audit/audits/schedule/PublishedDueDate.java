package io.komdir.audit.audits.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A due date whose event is published. */
@Entity(name = "PublishedDueDate")
@Table(name = "published_due_date")
@Immutable
class PublishedDueDate {
    @TenantId
    String organizationId;

    @Id
    LocalDate dueOn;
}
