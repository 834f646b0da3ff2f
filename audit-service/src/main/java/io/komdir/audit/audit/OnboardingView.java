package io.komdir.audit.audit;

import io.komdir.audit.auditor.OnboardingPlan;
import io.komdir.audit.auditor.OnboardingStep;
import io.komdir.audit.auditor.Wording;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the organization explains to an auditor who does not know its niche, as it was when the audit was planned. */
@Schema(name = "AuditOnboarding")
public record OnboardingView(String niche, List<Step> steps) {

    /** Null for null. */
    static OnboardingView of(OnboardingPlan plan, Locale locale) {
        return plan == null
                ? null
                : new OnboardingView(
                        plan.niche(),
                        plan.steps().stream().map(step -> Step.of(step, locale)).toList());
    }

    /** One thing to be done, in the order of work. */
    @Schema(name = "AuditOnboardingStep")
    public record Step(
            int position,
            String code,
            OnboardingStep.By by,
            String title,
            String text,

            @Schema(description = "by what everybody sees that it is done")
            String doneWhen) {

        static Step of(OnboardingStep step, Locale locale) {
            return new Step(
                    step.position(),
                    step.code(),
                    step.by(),
                    in(step.title(), locale),
                    in(step.text(), locale),
                    in(step.doneWhen(), locale));
        }

        private static String in(Wording wording, Locale locale) {
            return locale.getLanguage().equals("ru") ? wording.ru() : wording.en();
        }
    }
}
