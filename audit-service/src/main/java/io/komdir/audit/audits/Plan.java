package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.OnboardingPlan;
import java.time.LocalDate;

/**
 * What was planned; it never changes.
 *
 * @param templateVersion the newest when the audit was planned
 * @param niche null when none was named
 * @param onboarding what is explained to the auditor first; null when an auditor has experience in the niche
 */
record Plan(
        String template,
        int templateVersion,
        String auditor,
        LocalDate plannedFor,
        String scope,
        String niche,
        OnboardingPlan onboarding) {}
