package io.komdir.hiring.recruiting.vacancy;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of a vacancy from state to state.
 *
 * @param on the day it happened, for the organization
 * @param at when it was recorded
 * @param by who recorded it, null for this service
 * @param reason null when none was given
 */
@Schema(name = "VacancyMove")
public record Move(VacancyStatus to, LocalDate on, Instant at, String by, String reason) {

    /** A step before it is known where it leads. */
    public record Made(LocalDate on, Instant at, String by, String reason) {
        Move to(VacancyStatus status) {
            return new Move(status, on, at, by, reason);
        }
    }
}
