package io.komdir.kpi.reporting.journey;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The customers who went from one step to the next at the same place of their paths. */
@Schema(name = "JourneyTransition")
public record Transition(
        @Schema(description = "Place of from in the path; 0 for the start")
        int step,

        @Schema(examples = "ads", description = "The step left; (start) before the first one")
        String from,

        @Schema(examples = "seo", description = "The step taken, or the goal")
        String to,

        @Schema(
                examples = "1. ads",
                description = "from with its place: a node of a Sankey chart, which must not run in circles")
        String source,

        @Schema(examples = "2. seo", description = "to with its place; the goal has none")
        String target,

        long customers,

        @Schema(
                description =
                        "customers / all who stood at source, a fraction. What the conversions of one source leave"
                                + " to 1 went no further")
        BigDecimal conversion,

        @Schema(description = "How many of the customers reached the goal, here or later")
        long conversions,

        @Schema(description = "conversions / customers, a fraction")
        BigDecimal goalConversion) {
    /** Where every journey begins; no code of a channel can look like it. */
    static final String START = "(start)";

    /**
     * A transition that was found.
     *
     * @param step place of {@code from}
     * @param from null for the start
     * @param to null for the goal
     * @param stood customers who stood at {@code from} and of whom it is known what they did then
     */
    static Transition of(int step, String from, String to, String goal, long customers, long conversions, long stood) {
        return new Transition(
                step,
                from == null ? START : from,
                to == null ? goal : to,
                from == null ? START : step + ". " + from,
                to == null ? goal : step + 1 + ". " + to,
                customers,
                JourneyTotals.share(customers, stood),
                conversions,
                JourneyTotals.share(conversions, customers));
    }

    /** Whether it ends at the goal. */
    boolean reachesGoal() {
        return target.equals(to);
    }
}
