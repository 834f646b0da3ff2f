package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task with what its effect is measured by.
 *
 * @param startedOn null before
 * @param completedOn null before
 * @param effectWorkingDays of the settings when it was completed; null before, and of one completed before they were kept
 * @param effectMinimumCount likewise
 * @param correlationId what all events of one first cause share
 * @param completedEvent id of {@code audit.task.completed}, the causation of the effect's event; null before
 * @param effect as decided; null before
 * @param effectEvent id of its event; null before
 */
public record EffectTask(
        UUID id,
        TaskStatus status,
        LocalDate startedOn,
        LocalDate completedOn,
        Integer effectWorkingDays,
        Integer effectMinimumCount,
        ExpectedEffect expectedEffect,
        UUID correlationId,
        UUID completedEvent,
        JsonNode effect,
        UUID effectEvent) {

    /** JDBI reads an absent document as the JSON null. */
    public EffectTask {
        effect = effect == null || effect.isNull() ? null : effect;
    }

    static EffectTask of(EffectTasks.Row row) {
        TaskDocument task = row.document();
        Progress.Completed completed = task.completed();
        return new EffectTask(
                task.task(),
                task.status(),
                task.started() == null ? null : task.started().on(),
                completed == null ? null : completed.on(),
                completed == null ? null : completed.effectWorkingDays(),
                completed == null ? null : completed.effectMinimumCount(),
                task.expectedEffect().withFunnel(task.funnel()),
                row.correlationId(),
                row.completedEvent(),
                row.effect(),
                row.effectEvent());
    }
}
