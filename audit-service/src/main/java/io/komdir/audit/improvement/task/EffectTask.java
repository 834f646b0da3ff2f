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
 * @param correlationId the chain of causes it belongs to
 * @param completedEvent id of {@code audit.task.completed}, the causation of the effect's event; null before
 * @param effect as decided; null before
 * @param effectEvent id of the event that told it; null before
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
        UUID effectEvent) {}
