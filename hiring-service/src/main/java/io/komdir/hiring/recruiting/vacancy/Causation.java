package io.komdir.hiring.recruiting.vacancy;

import java.util.UUID;

/**
 * The place of a vacancy in the chain of causes.
 *
 * @param correlationId the chain that the vacancy belongs to
 * @param cause what its events follow from: the event of the gap, else its own {@code hiring.vacancy.drafted}
 * @param opened id of the last {@code hiring.vacancy.opened}, which hires follow from; null before
 */
public record Causation(UUID correlationId, UUID cause, UUID opened) {}
