package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.reporting.journey.JourneyQueries.TransitionRow;
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
                        "customers / all customers at source, a fraction. What the conversions of one source leave"
                                + " to 1 went no further")
        BigDecimal conversion,

        @Schema(description = "How many of the customers reached the goal, here or later")
        long conversions,

        @Schema(description = "conversions / customers, a fraction")
        BigDecimal goalConversion) {
    /** Where every journey begins; no code of a channel can look like it. */
    static final String START = "(start)";

    static Transition of(TransitionRow row, String goal) {
        String from = row.leftFrom();
        String to = row.wentTo();
        return new Transition(
                row.step(),
                from == null ? START : from,
                to == null ? goal : to,
                from == null ? START : row.step() + ". " + from,
                to == null ? goal : row.step() + 1 + ". " + to,
                row.customers(),
                JourneyTotals.share(row.customers(), row.stood()),
                row.conversions(),
                JourneyTotals.share(row.conversions(), row.customers()));
    }

    /** Whether it ends at the goal. */
    boolean reachesGoal() {
        return target.equals(to);
    }
}
