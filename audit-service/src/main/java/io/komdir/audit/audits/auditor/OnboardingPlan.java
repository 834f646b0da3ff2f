package io.komdir.audit.audits.auditor;

import io.komdir.audit.shared.BilingualText;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an organization brings an auditor into its niche. Part of the audit when the niche is new to all who may audit.
 *
 * @param niche as the audit names it
 * @param steps in the order of work
 */
public record OnboardingPlan(String niche, List<Step> steps) {

    public OnboardingPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to be done before an audit in a new niche.
     *
     * @param position from 1, in the order of work
     * @param by who has to do it
     * @param doneWhen how everyone sees that it is done
     */
    public record Step(
            int position, String code, Duty by, BilingualText title, BilingualText text, BilingualText doneWhen) {
        public Step {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(doneWhen, "doneWhen");
        }
    }

    /** Whose duty a step is. */
    @Schema(name = "OnboardingDuty")
    public enum Duty {
        ORGANIZATION,
        AUDITOR
    }
}
