package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.AuditorEligibility;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.audits.template.Templates;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.ActionStamps;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.text.Texts;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Plans audits and shows them. */
@ApplicationScoped
public class AuditService {
    static final int YEARS_BACK = 1;
    static final int YEARS_AHEAD = 2;

    private final AuditRepository audits;
    private final AuditReader reader;
    private final Templates templates;
    private final AuditorEligibility eligibility;
    private final ActionStamps stamps;

    AuditService(
            AuditRepository audits,
            AuditReader reader,
            Templates templates,
            AuditorEligibility eligibility,
            ActionStamps stamps) {
        this.audits = audits;
        this.reader = reader;
        this.templates = templates;
        this.eligibility = eligibility;
        this.stamps = stamps;
    }

    /**
     * Plans an audit by the newest version of the template.
     *
     * @throws RuleViolationException for an unknown template, scope or auditor, and for a date out of bounds
     * @throws io.komdir.platform.problem.ConflictException {@code auditor-not-independent}
     */
    @Transactional
    public Versioned<AuditView> plan(AuditRequest request, Locale locale) {
        ActionStamp stamp = stamps.now();
        requireInRange(request.plannedFor(), stamp.on());
        TemplateVersion template = templates
                .find(request.template())
                .orElseThrow(() ->
                        new RuleViolationException(new Violation("template", "unknown-template", request.template())));
        eligibility.requireScope(request.scope());
        eligibility.requireIndependent(request.auditor(), request.scope());
        String niche = Texts.stripToNull(request.niche());
        Plan plan = new Plan(
                template.code(),
                template.version(),
                request.auditor(),
                request.plannedFor(),
                request.scope(),
                niche,
                eligibility.onboardingFor(niche, request.scope()).orElse(null));
        Audit audit = Audit.plan(Ids.next(), plan, stamp);
        audits.add(audit, template);
        Versioned<AuditView> planned = reader.versioned(audit, locale);
        return Versioned.created(planned.value(), planned.tag());
    }

    /** Newest first; null for any status, template or scope. */
    @Transactional
    public Page<AuditSummaryView> list(Status status, String template, String scope, PageRequest request) {
        return Page.of(audits.page(status, template, scope, request), request, audit -> Cursor.of(audit.id()));
    }

    /**
     * One audit.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public Versioned<AuditView> get(UUID id, Locale locale) {
        return reader.versioned(find(id), locale);
    }

    /** Oldest first. */
    @Transactional
    public Page<AuditLogEntryView> history(UUID id, PageRequest request) {
        if (audits.findByIdOptional(id).isEmpty()) {
            throw new NotFoundException("audit", id);
        }
        return Page.of(audits.history(id, request), request, entry -> Cursor.of(entry.sequence()))
                .map(AuditLogEntryView::of);
    }

    /**
     * The audit beside the previous one.
     *
     * @throws io.komdir.platform.problem.ConflictException {@code audit-not-completed}
     */
    @Transactional
    public ComparisonView comparison(UUID id, Locale locale) {
        return reader.comparison(find(id), locale);
    }

    private Audit find(UUID id) {
        return audits.find(id).orElseThrow(() -> new NotFoundException("audit", id));
    }

    private static void requireInRange(LocalDate plannedFor, LocalDate today) {
        LocalDate first = today.minusYears(YEARS_BACK);
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (plannedFor.isBefore(first) || plannedFor.isAfter(last)) {
            throw new RuleViolationException(new Violation("plannedFor", "range", first, last));
        }
    }
}
