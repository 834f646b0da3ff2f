package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization's own word on a day as it is given. */
@Schema(name = "CalendarDayWord")
public record CalendarDayRequest(
        @Schema(required = true, examples = "2026-12-30") LocalDate date,

        @Schema(description = "null takes the organization's word back: the country's calendar decides again")
        Boolean working,

        @Schema(maxLength = 200, examples = "Inventory day") String reason) {

    CalendarOverride own() {
        return new CalendarOverride(date, working, reason == null ? "" : reason.strip());
    }
}
