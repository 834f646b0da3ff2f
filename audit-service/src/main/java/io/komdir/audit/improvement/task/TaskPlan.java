package io.komdir.audit.improvement.task;

import java.time.LocalDate;

/**
 * What is to be done: all of a task that people give and may change.
 *
 * @param area of the commercial block, a code
 * @param funnel null when the task is about none
 * @param stage null when the task is about none
 * @param givenFixSpeed null when it follows from {@code effortDays}
 * @param givenResultSpeed null when it follows from {@code daysToResult}
 * @param effortDays working days the fix takes; null when not estimated
 * @param daysToResult working days until the result shows; null when not estimated
 * @param owner code of the person responsible
 */
public record TaskPlan(
        String title,
        String area,
        String funnel,
        String stage,
        Speed givenFixSpeed,
        Speed givenResultSpeed,
        Integer effortDays,
        Integer daysToResult,
        String owner,
        LocalDate dueOn,
        ExpectedEffect expectedEffect) {

    /** Whether only what may change after the start differs: title, area, owner and due date. */
    boolean hasSamePromise(TaskPlan other) {
        return withoutLabels().equals(other.withoutLabels());
    }

    private TaskPlan withoutLabels() {
        return new TaskPlan(
                null,
                null,
                funnel,
                stage,
                givenFixSpeed,
                givenResultSpeed,
                effortDays,
                daysToResult,
                null,
                null,
                expectedEffect);
    }
}
