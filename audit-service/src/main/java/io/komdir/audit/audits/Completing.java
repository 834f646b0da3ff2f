package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.AuditorService;
import io.komdir.audit.audits.schedule.ScheduleService;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Completes audits, and tells the schedule, the auditor's record and the other services. */
@ApplicationScoped
class Completing {
    private final AuditStore audits;
    private final AuditReader reader;
    private final ScheduleService schedules;
    private final AuditorService auditors;
    private final Outbox outbox;
    private final CausationContext cause;

    Completing(
            AuditStore audits,
            AuditReader reader,
            ScheduleService schedules,
            AuditorService auditors,
            Outbox outbox,
            CausationContext cause) {
        this.audits = audits;
        this.reader = reader;
        this.schedules = schedules;
        this.auditors = auditors;
        this.outbox = outbox;
        this.cause = cause;
    }

    void complete(Audit audit, ActionStamp act) {
        TemplateVersion template = reader.templateOf(audit);
        audit.requireCompletable(template);
        UUID previous = audits.lastCompletedExclusively(
                        audit.plan().template(), audit.plan().scope())
                .orElse(null);
        outbox.addAll(audit.complete(
                template, previous == null ? null : reader.conducted(previous), cause.correlationId(), act));
        schedules.recordAudit(audit.plan().scope(), act.on());
        auditors.countAudit(audit.plan().auditor());
    }
}
