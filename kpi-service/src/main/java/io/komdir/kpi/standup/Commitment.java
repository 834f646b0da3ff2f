package io.komdir.kpi.standup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The commitment of an employee to reach a value on the day of a stand-up.
 *
 * @param team of the stand-up
 * @param value to reach; of a goal "at most" not to exceed
 * @param note {@code ""} for none
 * @param reported outcome at the closing of the day; null before
 */
record Commitment(
        UUID id,
        String team,
        LocalDate date,
        String employee,
        String metric,
        BigDecimal value,
        String note,
        Instant createdAt,
        String createdBy,
        Outcome reported) {

    /** @param fact null without data */
    record Outcome(CommitmentStatus status, BigDecimal fact) {}
}
