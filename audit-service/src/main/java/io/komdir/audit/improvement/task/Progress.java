package io.komdir.audit.improvement.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who did what with a task when.
 *
 * @param started null before
 * @param completed null before
 * @param dropped null unless it was
 */
public record Progress(TaskStatus status, Made created, Started started, Completed completed, Dropped dropped) {

    /**
     * A step.
     *
     * @param on the day it happened
     * @param at the moment it was recorded
     * @param by who recorded it
     */
    public record Made(LocalDate on, Instant at, String by) {}

    /**
     * The start.
     *
     * @param overrideReason why it did not wait for an earlier quadrant; null when nothing was to wait for
     */
    public record Started(LocalDate on, Instant at, String by, String overrideReason) {}

    /**
     * The end with a result.
     *
     * @param effectWorkingDays of the settings of that moment, by which its effect is decided; null of a task that was
     *     completed before they were kept with it
     * @param effectMinimumCount likewise
     */
    public record Completed(
            LocalDate on, Instant at, String by, Integer effectWorkingDays, Integer effectMinimumCount) {
        Made made() {
            return new Made(on, at, by);
        }
    }

    /** The end without a result. */
    public record Dropped(LocalDate on, Instant at, String by, String reason) {}

    static Progress created(Made created) {
        return new Progress(TaskStatus.OPEN, created, null, null, null);
    }

    Progress started(Started start) {
        return new Progress(TaskStatus.IN_PROGRESS, created, start, null, null);
    }

    Progress completed(Completed end) {
        return new Progress(TaskStatus.DONE, created, started, end, null);
    }

    Progress dropped(Dropped end) {
        return new Progress(TaskStatus.DROPPED, created, started, null, end);
    }
}
