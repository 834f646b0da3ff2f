package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.AuditorEligibility;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.audits.template.Templates;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;

/** Plans audits. */
@ApplicationScoped
public class AuditPlanning {
    static final int YEARS_BACK = 1;
    static final int YEARS_AHEAD = 2;

    private final AuditStore audits;
    private final QuestionStore questions;
    private final AuditReader reader;
    private final Templates templates;
    private final AuditorEligibility auditors;
    private final OrganizationScope organization;
    private final ActionStampFactory acts;

    AuditPlanning(
            AuditStore audits,
            QuestionStore questions,
            AuditReader reader,
            Templates templates,
            AuditorEligibility auditors,
            OrganizationScope organization,
            ActionStampFactory acts) {
        this.audits = audits;
        this.questions = questions;
        this.reader = reader;
        this.templates = templates;
        this.auditors = auditors;
        this.organization = organization;
        this.acts = acts;
    }

    /**
     * Plans an audit by the newest version of the template.
     *
     * @throws RuleViolationException for an unknown template, scope or auditor, and for a date out of bounds
     * @throws io.komdir.platform.problem.ConflictException {@code auditor-not-independent}
     */
    @Transactional
    public AuditView plan(AuditRequest input, Locale locale) {
        ActionStamp act = acts.now();
        requireSensible(input.plannedFor(), act.on());
        TemplateVersion template = template(input.template());
        auditors.requireScope(input.scope());
        auditors.requireIndependent(input.auditor(), input.scope());
        String niche = input.niche() == null || input.niche().isBlank()
                ? null
                : input.niche().strip();
        Plan plan = new Plan(
                template.code(),
                template.version(),
                input.auditor(),
                input.plannedFor(),
                input.scope(),
                niche,
                auditors.onboardingFor(niche, input.scope()).orElse(null));
        Audit audit = Audit.plan(new AuditId(organization.require(), Ids.next()), plan, act);
        audits.add(audit);
        questions.add(audit.id(), template);
        return reader.view(audit, locale);
    }

    private TemplateVersion template(String code) {
        return templates
                .find(code)
                .orElseThrow(() -> new RuleViolationException(new Violation("template", "unknown-template", code)));
    }

    private static void requireSensible(LocalDate plannedFor, LocalDate today) {
        LocalDate first = today.minusYears(YEARS_BACK);
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (plannedFor.isBefore(first) || plannedFor.isAfter(last)) {
            throw new RuleViolationException(new Violation("plannedFor", "range", first, last));
        }
    }
}
