package io.komdir.kpi.reference.calendar;

import io.komdir.platform.problem.DateWithin;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An override of a day as a director gives it. */
@Schema(name = "CalendarDayRequest")
public record CalendarDayRequest(
        @NotNull @DateWithin @Schema(examples = "2026-12-30")
        LocalDate date,

        @Schema(nullable = true, description = "null removes the override: the country's calendar decides again")
        Boolean working,

        @Size(max = 200) @Schema(nullable = true, examples = "Inventory day")
        String reason) {

    CalendarOverride override() {
        return new CalendarOverride(date, working, Texts.stripToEmpty(reason));
    }
}
