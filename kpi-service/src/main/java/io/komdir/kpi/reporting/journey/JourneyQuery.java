package io.komdir.kpi.reporting.journey;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.platform.problem.BadRequestException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which journeys are asked for, within the limits.
 *
 * @param from first day on which a customer's first touch may lie, in the organization's time zone
 * @param to last such day, included
 * @param goal the touchpoint at which a journey ends, as it is pushed
 * @param collapse whether equal steps that follow each other are one
 * @param limit most items of the answer
 */
@Schema(name = "JourneyQuery", description = "What was asked for, with the defaults that were used")
public record JourneyQuery(LocalDate from, LocalDate to, String goal, StepKind by, boolean collapse, int limit) {
    /** Most steps of a path; a longer one is cut. */
    static final int MOST_STEPS = 30;

    static final int MOST_ITEMS = 1000;
    /** Paths, unless another limit is asked for. */
    static final int USUAL_PATHS = 100;
    /** Characters; as many as a touchpoint may have. */
    static final int LONGEST_GOAL = 200;

    /**
     * Checks what is asked for.
     *
     * @throws BadRequestException naming the parameter and its limit
     */
    public JourneyQuery {
        DateRange.require(from, to);
        if (goal.isEmpty() || goal.length() > LONGEST_GOAL) {
            throw BadRequestException.parameter("goal", "size", 1, LONGEST_GOAL);
        }
        if (goal.chars().anyMatch(Character::isISOControl)) {
            throw BadRequestException.parameter("goal", "invalid-text");
        }
        if (limit < 1 || limit > MOST_ITEMS) {
            throw BadRequestException.parameter("limit", "range", 1, MOST_ITEMS);
        }
    }
}
