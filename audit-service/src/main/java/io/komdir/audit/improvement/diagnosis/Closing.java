package io.komdir.audit.improvement.diagnosis;

import java.time.Instant;

/**
 * How a diagnosis ended.
 *
 * @param reason why, null when causes were found and nobody said more
 * @param note null when there is none
 */
public record Closing(String reason, String note, String by, Instant at) {}
