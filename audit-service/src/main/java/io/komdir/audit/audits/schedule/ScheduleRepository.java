package io.komdir.audit.audits.schedule;

import io.komdir.platform.sql.AdvisoryLock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Schedules by organization, with the days of audits and the published due dates of the organization in scope. */
@ApplicationScoped
class ScheduleRepository implements PanacheRepositoryBase<ScheduleEntity, String> {
    /** Enough to find the day of the month on which audits come. */
    private static final int LAST_AUDITS = 36;

    private final AdvisoryLock advisoryLock;

    ScheduleRepository(AdvisoryLock advisoryLock) {
        this.advisoryLock = advisoryLock;
    }

    /** Locks the schedule until the transaction ends, and creates it when the organization has none. */
    ScheduleEntity lock(String organization) {
        advisoryLock.lock("schedule");
        return findByIdOptional(organization).orElseGet(() -> {
            ScheduleEntity schedule = new ScheduleEntity();
            schedule.organizationId = organization;
            persist(schedule);
            return schedule;
        });
    }

    /** The newest first. */
    List<LocalDate> lastAudits() {
        return getEntityManager()
                .createQuery("select auditedOn from AuditedDay order by auditedOn desc", LocalDate.class)
                .setMaxResults(LAST_AUDITS)
                .getResultList();
    }

    /** The same day twice is one. */
    void addAudit(LocalDate day) {
        if (getEntityManager().find(AuditedDay.class, day) == null) {
            AuditedDay audited = new AuditedDay();
            audited.auditedOn = day;
            getEntityManager().persist(audited);
        }
    }

    boolean isPublished(LocalDate dueOn) {
        return getEntityManager().find(PublishedDueDate.class, dueOn) != null;
    }

    /** Notes that the event of the due date is published; false when it was before. */
    boolean markPublished(LocalDate dueOn) {
        if (isPublished(dueOn)) {
            return false;
        }
        PublishedDueDate published = new PublishedDueDate();
        published.dueOn = dueOn;
        getEntityManager().persist(published);
        return true;
    }
}
