package io.komdir.kpi.standup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an employee promised at a stand-up to reach on that day.
 *
 * @param team at whose stand-up it was made
 * @param value to reach; of a goal "at most" not to exceed
 * @param note {@code ""} for none
 * @param reported what was found when the day closed; null before
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
        Found reported) {

    /**
     * A verdict and the fact it rests on.
     *
     * @param fact null when nothing is known
     */
    record Found(CommitmentStatus status, BigDecimal fact) {}

    Commitment withReported(Found found) {
        return new Commitment(id, team, date, employee, metric, value, note, createdAt, createdBy, found);
    }
}
