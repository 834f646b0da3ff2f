package io.komdir.audit.audits.auditor;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing to be done before an audit in an unknown niche.
 *
 * @param position from 1, in the order of work
 * @param by who has to do it
 * @param doneWhen by what everybody sees that it is done
 */
public record OnboardingStep(int position, String code, By by, Wording title, Wording text, Wording doneWhen) {

    /** Whose duty a step is. */
    @Schema(name = "OnboardingDuty")
    public enum By {
        ORGANIZATION,
        AUDITOR
    }

    public OnboardingStep {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(doneWhen, "doneWhen");
    }
}
