package io.komdir.hiring.recruiting.vacancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A vacancy's row: the document that its events carry, and the columns that the database generates from it for searching. */
@Entity(name = "Vacancy")
@Table(name = "vacancy")
class VacancyEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyDocument document;

    /** The day from which it is published as overdue; null when there is nothing to publish. */
    @Column(name = "overdue_on")
    LocalDate overdueOn;

    @Column(name = "correlation_id")
    UUID correlationId;

    @Column(name = "cause_event")
    UUID causeEvent;

    @Column(name = "opened_event")
    UUID openedEvent;

    @Column(insertable = false, updatable = false)
    String status;

    @Column(insertable = false, updatable = false)
    String gap;

    @Column(insertable = false, updatable = false)
    String position;

    @Column(insertable = false, updatable = false)
    String team;

    static VacancyEntity of(Vacancy vacancy) {
        VacancyEntity entity = new VacancyEntity();
        entity.id = vacancy.id();
        entity.correlationId = vacancy.chain().correlationId();
        entity.causeEvent = vacancy.chain().cause();
        entity.replace(vacancy);
        return entity;
    }

    void replace(Vacancy vacancy) {
        document = VacancyDocument.of(vacancy);
        overdueOn = vacancy.unpublishedDeadline();
        openedEvent = vacancy.chain().opened();
    }

    Vacancy vacancy() {
        return document.toVacancy(organizationId, new Causation(correlationId, causeEvent, openedEvent));
    }
}
