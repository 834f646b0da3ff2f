package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task as clients see it.
 *
 * @param version 1 when it was created, one more with each change
 * @param fixSpeedDerived whether it follows from {@code effortDays} by the organization's thresholds
 * @param resultSpeedDerived whether it follows from {@code daysToResult}
 * @param started null before; with the reason when it did not wait for an earlier quadrant
 * @param completed null before
 * @param dropped null unless it was
 * @param expectedGain what it is expected to bring at the funnel's end; null once it has ended
 */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        int version,
        String title,
        String area,
        @Schema(nullable = true) String funnel,
        @Schema(nullable = true) String stage,
        Speed fixSpeed,
        boolean fixSpeedDerived,
        @Schema(nullable = true) Integer effortDays,
        Speed resultSpeed,
        boolean resultSpeedDerived,
        @Schema(nullable = true) Integer daysToResult,
        Quadrant quadrant,
        String owner,
        LocalDate dueOn,
        ExpectedEffect expectedEffect,
        TaskOrigin origin,
        TaskStatus status,
        Progress.Stamp created,
        @Schema(nullable = true) Progress.Started started,
        @Schema(nullable = true) Progress.Stamp completed,
        @Schema(nullable = true) Progress.Dropped dropped,
        @Schema(nullable = true) ExpectedGain expectedGain,

        @Schema(
                implementation = Object.class,
                nullable = true,
                description = "The data of audit.effect.measured; null until decided, see /tasks/{id}/effect")
        JsonNode effect) {

    static TaskView of(StoredTask stored) {
        TaskDocument task = TaskDocument.of(stored.task());
        return new TaskView(
                task.task(),
                task.version(),
                task.title(),
                task.area(),
                task.funnel(),
                task.stage(),
                task.fixSpeed(),
                task.fixSpeedDerived(),
                task.effortDays(),
                task.resultSpeed(),
                task.resultSpeedDerived(),
                task.daysToResult(),
                task.quadrant(),
                task.owner(),
                task.dueOn(),
                task.expectedEffect(),
                task.origin(),
                task.status(),
                task.created(),
                task.started(),
                task.completed() == null ? null : task.completed().stamp(),
                task.dropped(),
                ExpectedGain.of(stored),
                stored.effect());
    }
}
