package io.komdir.audit.improvement.task;

import io.komdir.platform.aggregate.ActionStamp;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The steps of a task so far.
 *
 * @param started null before
 * @param completed null before
 * @param dropped null unless it was
 */
record Progress(TaskStatus status, Stamp created, Started started, Completed completed, Dropped dropped) {

    /**
     * When a step was done.
     *
     * @param on the day it happened
     * @param at the moment it was recorded
     * @param by who recorded it
     */
    @Schema(name = "TaskStamp")
    public record Stamp(LocalDate on, Instant at, String by) {

        static Stamp of(ActionStamp action) {
            return new Stamp(action.on(), action.at(), action.by());
        }
    }

    /**
     * The start.
     *
     * @param overrideReason why it did not wait for an earlier quadrant; null when there was none to wait for
     */
    @Schema(name = "TaskStart")
    public record Started(
            LocalDate on,
            Instant at,
            String by,
            @Schema(nullable = true) String overrideReason) {

        Started withoutReason() {
            return new Started(on, at, by, null);
        }
    }

    /**
     * The end with a result.
     *
     * @param effectWorkingDays of the settings of that moment, by which its effect is decided; null of a task that was
     *     completed before they were kept with it
     * @param effectMinimumCount likewise
     */
    public record Completed(
            LocalDate on, Instant at, String by, Integer effectWorkingDays, Integer effectMinimumCount) {

        Stamp stamp() {
            return new Stamp(on, at, by);
        }
    }

    /** The end without a result. */
    @Schema(name = "TaskDrop")
    public record Dropped(LocalDate on, Instant at, String by, String reason) {}

    static Progress created(Stamp created) {
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
