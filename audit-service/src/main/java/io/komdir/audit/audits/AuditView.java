package io.komdir.audit.audits;

import io.komdir.audit.audits.auditor.OnboardingView;
import io.komdir.audit.audits.template.TemplateVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An audit as clients see it. */
@Schema(name = "Audit")
public record AuditView(
        UUID id,
        String template,

        @Schema(description = "the newest when the audit was planned; a newer one never changes it")
        int templateVersion,

        String title,
        String scope,
        String auditor,
        @Schema(nullable = true) String niche,
        LocalDate plannedFor,
        Status status,

        @Schema(
                nullable = true,
                description =
                        "what is explained to the auditor first; null when an auditor has experience in the niche")
        OnboardingView onboarding,

        @Schema(nullable = true) LocalDate startedOn,
        @Schema(nullable = true) LocalDate completedOn,
        AuditStepView planned,
        @Schema(nullable = true) AuditStepView started,
        @Schema(nullable = true) AuditStepView completed,
        @Schema(nullable = true) AuditStepView cancelled,

        @Schema(description = "number of items that have an answer")
        int answered,

        @Schema(description = "number of items without an answer")
        int open,

        @Schema(description = "in the template's order") List<ItemView> items,

        @Schema(nullable = true, description = "null until completed")
        ScoreView score,

        @Schema(description = "the items with a problem, in the template's order; empty until completed")
        List<FindingView> findings,

        @Schema(nullable = true, description = "null until completed; item by item at /comparison")
        ComparisonSummary comparison) {

    /** How an audit compares with the one before. */
    @Schema(name = "AuditComparisonSummary")
    public record ComparisonSummary(
            @Schema(nullable = true, description = "null when there is none; then nothing is compared")
            UUID previous,

            @Schema(nullable = true) LocalDate previousCompletedOn,
            ComparisonView.Counts counts) {

        static ComparisonSummary of(Comparison comparison) {
            PreviousAudit previous = comparison.previous();
            return new ComparisonSummary(
                    previous == null ? null : previous.id(),
                    previous == null ? null : previous.completedOn(),
                    ComparisonView.Counts.of(comparison.counts()));
        }
    }

    static AuditView of(Audit audit, TemplateVersion template, List<ItemView> items, Result result, Locale locale) {
        Plan plan = audit.plan();
        int answered =
                (int) items.stream().filter(item -> item.answer() != null).count();
        return new AuditView(
                audit.id(),
                plan.template(),
                plan.templateVersion(),
                template.title().in(locale),
                plan.scope(),
                plan.auditor(),
                plan.niche(),
                plan.plannedFor(),
                audit.status(),
                plan.onboarding() == null ? null : OnboardingView.of(plan.onboarding(), locale),
                audit.startedOn(),
                audit.completion() == null ? null : audit.completion().on(),
                AuditStepView.of(audit.log().steps().get(AuditAction.PLANNED)),
                AuditStepView.of(audit.log().steps().get(AuditAction.STARTED)),
                AuditStepView.of(audit.log().steps().get(AuditAction.COMPLETED)),
                AuditStepView.of(audit.log().steps().get(AuditAction.CANCELLED)),
                answered,
                items.size() - answered,
                items,
                result.score(),
                result.findings(),
                result.comparison());
    }

    /** What only a completed audit has. */
    record Result(ScoreView score, List<FindingView> findings, ComparisonSummary comparison) {
        static final Result NONE_YET = new Result(null, List.of(), null);
    }
}
