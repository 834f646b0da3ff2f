package io.komdir.audit.audits.auditor;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An onboarding in the reader's language. */
@Schema(name = "Onboarding", description = "What is to be explained to an auditor to whom the niche is new")
public record OnboardingView(String niche, List<Step> steps) {
    public OnboardingView {
        steps = List.copyOf(steps);
    }

    /** The plan in Russian for a Russian reader, else in English. */
    public static OnboardingView of(OnboardingPlan plan, Locale locale) {
        return new OnboardingView(
                plan.niche(),
                plan.steps().stream().map(step -> Step.of(step, locale)).toList());
    }

    /** One thing to be done, in the order of work. */
    @Schema(name = "OnboardingStep")
    public record Step(
            @Schema(description = "From 1") int position,
            String code,

            @Schema(description = "Who has to do it") OnboardingPlan.Duty by,
            String title,
            String text,

            @Schema(description = "How everyone sees that it is done")
            String doneWhen) {

        static Step of(OnboardingPlan.Step step, Locale locale) {
            return new Step(
                    step.position(),
                    step.code(),
                    step.by(),
                    step.title().in(locale),
                    step.text().in(locale),
                    step.doneWhen().in(locale));
        }
    }
}
