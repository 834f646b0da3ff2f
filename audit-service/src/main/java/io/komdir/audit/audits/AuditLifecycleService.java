package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.AuditorEligibility;
import io.komdir.audit.audits.auditor.AuditorService;
import io.komdir.audit.audits.schedule.ScheduleService;
import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.ActionStamps;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;

/** Takes audits from plan to end. Each step locks the audit, so that steps come one after the other. */
@ApplicationScoped
public class AuditLifecycleService {
    private final AuditRepository audits;
    private final AuditReader reader;
    private final EvidenceCollector evidence;
    private final AuditorEligibility eligibility;
    private final AuditorService auditors;
    private final ScheduleService schedules;
    private final ActionStamps stamps;
    private final CausationContext cause;
    private final Outbox outbox;

    AuditLifecycleService(
            AuditRepository audits,
            AuditReader reader,
            EvidenceCollector evidence,
            AuditorEligibility eligibility,
            AuditorService auditors,
            ScheduleService schedules,
            ActionStamps stamps,
            CausationContext cause,
            Outbox outbox) {
        this.audits = audits;
        this.reader = reader;
        this.evidence = evidence;
        this.eligibility = eligibility;
        this.auditors = auditors;
        this.schedules = schedules;
        this.stamps = stamps;
        this.cause = cause;
        this.outbox = outbox;
    }

    /** Starts a planned audit: the auditor is still independent, and the figures measured until now are kept as evidence. */
    @Transactional
    public Versioned<AuditView> start(UUID id, WriteConditions conditions, Locale locale) {
        return apply(id, conditions, locale, (audit, stamp) -> {
            audit.requireStartable();
            Plan plan = audit.plan();
            eligibility.requireIndependent(plan.auditor(), plan.scope());
            return audit.start(evidence.measured(reader.templateOf(audit), plan.scope(), stamp.on()), stamp);
        });
    }

    /** Answers an item, or answers it anew. The same answer again changes nothing. */
    @Transactional
    public Versioned<AuditView> answer(
            UUID id, String code, AnswerRequest request, WriteConditions conditions, Locale locale) {
        return apply(id, conditions, locale, (audit, stamp) -> {
            Item item = reader.templateOf(audit).item(code).orElseThrow(() -> new NotFoundException("item", code));
            return audit.answer(request.to(item.code()), stamp);
        });
    }

    /** Ends an audit whose items are all answered. The schedule and the auditor's record follow from it. */
    @Transactional
    public Versioned<AuditView> complete(UUID id, WriteConditions conditions, Locale locale) {
        return apply(id, conditions, locale, (audit, stamp) -> {
            Plan plan = audit.plan();
            TemplateVersion template = reader.templateOf(audit);
            audit.requireCompletable(template);
            PreviousAudit previous = audits.lockLastCompleted(plan.template(), plan.scope())
                    .map(reader::previous)
                    .orElse(null);
            Change<Audit> completed = audit.complete(template, previous, cause.correlationId(), stamp);
            schedules.recordAudit(plan.scope(), stamp.on());
            auditors.countAudit(plan.auditor());
            return completed;
        });
    }

    /** Ends an audit without a result. */
    @Transactional
    public Versioned<AuditView> cancel(UUID id, WriteConditions conditions, Locale locale) {
        return apply(id, conditions, locale, Audit::cancel);
    }

    private Versioned<AuditView> apply(
            UUID id, WriteConditions conditions, Locale locale, BiFunction<Audit, ActionStamp, Change<Audit>> step) {
        Audit audit = audits.lock(id).orElseThrow(() -> new NotFoundException("audit", id));
        conditions.require(() -> reader.versioned(audit, locale).tag());
        Change<Audit> change = step.apply(audit, stamps.now());
        Audit changed = change.aggregate();
        if (changed.version() > audit.version()) {
            audits.save(changed);
            outbox.addAll(change.events());
        }
        return reader.versioned(changed, locale);
    }
}
