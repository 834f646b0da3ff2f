package io.komdir.audit.audits.auditor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who fits an audit best, and who may not do it. */
@Schema(name = "AuditorRanking")
public record RankingView(
        @Schema(description = "Whether nobody who may audit has experience in the niche")
        boolean onboardingNeeded,

        @Schema(
                nullable = true,
                description = "What is to be explained to the auditor first; becomes part of the audit")
        OnboardingView onboarding,

        @Schema(description = "The best first") List<Ranked> items,

        @Schema(
                description =
                        "Those who head the audited team or one above or below it, or are audited themselves; by code")
        List<NotEligible> notEligible) {

    public RankingView {
        items = List.copyOf(items);
        notEligible = List.copyOf(notEligible);
    }

    /** An auditor who may audit. */
    @Schema(name = "RankedAuditor")
    public record Ranked(
            @Schema(description = "From 1; equals share a place")
            int place,

            String code,
            String fullName,
            int auditsDone,

            @Schema(description = "Sum of the reasons' points")
            int points,

            @Schema(description = "A reason for each point, the strongest first; empty for no points")
            List<Reason> reasons) {

        public Ranked {
            reasons = List.copyOf(reasons);
        }
    }

    /** What some points were given for. */
    @Schema(name = "RankingReason")
    public record Reason(
            @Schema(description = "niche, product, audience, audits-done; for one not eligible heads-team, is-audited")
            String code,

            @Schema(description = "100, 40, 20, and 1 for each of up to 10 audits; 0 for one not eligible")
            int points,

            @Schema(description = "In the reader's language")
            String text) {}

    /** An auditor who is not independent of what is audited. */
    @Schema(name = "NotEligibleAuditor")
    public record NotEligible(String code, String fullName, Reason reason) {}
}
