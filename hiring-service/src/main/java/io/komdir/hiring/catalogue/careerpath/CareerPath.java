package io.komdir.hiring.catalogue.careerpath;

import io.komdir.hiring.shared.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way through the positions, as the product ships it and as clients see it.
 *
 * @param wholeWay null when the field gives no years for it
 */
@Schema(name = "CareerPath", description = "Texts stand in both languages, whatever Accept-Language says")
record CareerPath(
        @Schema(examples = "sales") String code,
        Text title,
        @Schema(nullable = true) WholeWay wholeWay,
        List<Step> steps,
        List<Transition> transitions) {

    /** From the position; empty at the end of the way and for a position that is not on it. */
    Optional<Transition> from(String step) {
        return transitions.stream()
                .filter(transition -> transition.from().equals(step))
                .findFirst();
    }

    Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** From the first position to the last but the experienced one. */
    @Schema(name = "CareerWholeWay")
    record WholeWay(
            YearSpan years,

            @Schema(description = "Never under so many years")
            int atLeast,

            Text text) {}

    /** A place on the way. */
    @Schema(name = "CareerStep")
    record Step(
            String code,

            @Schema(description = "Code of the position held there")
            String position,

            Text title) {}

    /**
     * From one place to the next.
     *
     * @param years null when the field gives none
     */
    @Schema(name = "CareerTransition")
    record Transition(
            String from,
            String to,

            @Schema(nullable = true, description = "Years that it takes; null where the field knows of none")
            YearSpan years,

            @Schema(description = "What must change in the person’s work")
            List<Text> changes,

            @Schema(description = "By what readiness is judged")
            List<Criterion> criteria) {}

    /** What is needed for a transition. */
    @Schema(name = "CareerCriterion")
    record Criterion(
            String code,
            Kind kind,

            @Schema(nullable = true, description = "Years or people; null for what is confirmed")
            BigDecimal atLeast,

            @Schema(description = "{0} stands for atLeast") Text text) {}

    /** How a criterion is judged. */
    enum Kind {
        /** A person who knows them confirms it. */
        CONFIRMED,
        YEARS_IN_POSITION,
        TOTAL_YEARS,
        TEAM_SIZE
    }

    /** From so many years to so many. */
    @Schema(name = "YearSpan")
    record YearSpan(int from, int to) {}
}
