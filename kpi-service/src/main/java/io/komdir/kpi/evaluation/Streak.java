package io.komdir.kpi.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many days in a row were met, going back from a date. Days without target (days off, absences) and days without data
 * (nothing was pushed) neither count nor break it.
 *
 * @param days number of days that were met
 * @param since the first of them; null when there is none
 */
public record Streak(
        @JsonProperty(required = true) int days,
        @Schema(nullable = true) LocalDate since) {
    /** No day met. */
    public static final Streak NONE = new Streak(0, null);

    /** The same streak, one met day longer into the past. */
    Streak startingOn(LocalDate day) {
        return new Streak(days + 1, day);
    }
}
