package io.komdir.audit.improvement.task;

import io.komdir.audit.settings.Thresholds;

/**
 * The speeds of a task. A given speed counts before the days; without one the days decide by the organization's
 * thresholds.
 *
 * @param fixSpeedDerived whether it follows from the days
 * @param resultSpeedDerived whether it follows from the days
 */
public record Priority(Speed fixSpeed, boolean fixSpeedDerived, Speed resultSpeed, boolean resultSpeedDerived) {

    /** @param plan with a speed or the days, for the fix and for the result */
    static Priority of(TaskPlan plan, Thresholds thresholds) {
        boolean fixDerived = plan.givenFixSpeed() == null;
        boolean resultDerived = plan.givenResultSpeed() == null;
        return new Priority(
                fixDerived ? Speed.of(plan.effortDays(), thresholds.fastFixDays()) : plan.givenFixSpeed(),
                fixDerived,
                resultDerived ? Speed.of(plan.daysToResult(), thresholds.fastResultDays()) : plan.givenResultSpeed(),
                resultDerived);
    }

    Quadrant quadrant() {
        return Quadrant.of(fixSpeed, resultSpeed);
    }
}
