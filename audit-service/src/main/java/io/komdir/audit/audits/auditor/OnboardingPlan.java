package io.komdir.audit.audits.auditor;

import java.util.List;

/**
 * How an organization brings an auditor into its niche. Part of the audit when the niche is new to all who may audit.
 *
 * @param niche as the audit names it
 * @param steps in the order of work
 */
public record OnboardingPlan(String niche, List<OnboardingStep> steps) {
    public OnboardingPlan {
        steps = List.copyOf(steps);
    }
}
