package io.komdir.kpi.reporting.journey;

import io.komdir.platform.problem.BadRequestException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The requested journeys, within the limits.
 *
 * @param from first day on which a customer's first touch may lie, in the organization's time zone
 * @param to last such day, included
 * @param goal the touchpoint at which a journey ends, as it is pushed
 * @param collapse whether equal steps that follow each other are one
 * @param limit of the items
 */
@Schema(name = "JourneyQuery", description = "The parameters, with the defaults that were used")
public record JourneyQuery(LocalDate from, LocalDate to, String goal, StepKind by, boolean collapse, int limit) {
    /** A path with more steps is truncated. */
    static final int MAX_STEPS = 30;

    static final int MAX_ITEMS = 1000;
    /** Paths without another limit. */
    static final int DEFAULT_PATHS = 100;
    /** Characters; as many as a touchpoint may have. */
    static final int MAX_GOAL_LENGTH = 200;

    /** @throws BadRequestException naming the parameter and its limit */
    public JourneyQuery {
        if (goal.isEmpty() || goal.length() > MAX_GOAL_LENGTH) {
            throw BadRequestException.parameter("goal", "size", 1, MAX_GOAL_LENGTH);
        }
        if (goal.chars().anyMatch(Character::isISOControl)) {
            throw BadRequestException.parameter("goal", "invalid-text");
        }
        if (limit < 1 || limit > MAX_ITEMS) {
            throw BadRequestException.parameter("limit", "range", 1, MAX_ITEMS);
        }
    }
}
