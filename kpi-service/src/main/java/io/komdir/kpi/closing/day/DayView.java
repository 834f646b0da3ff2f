package io.komdir.kpi.closing.day;

import io.komdir.kpi.reference.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the organization and, when it is closed, the receipt of its closing. */
@Schema(name = "Day")
public record DayView(
        LocalDate date,
        DayStatus status,

        @Schema(description = "Of a closed day as it was at closing.")
        boolean workingDay,

        @Schema(description = "Null while the day is not closed.", nullable = true)
        Instant closedAt,

        @Schema(
                description = "Who closed the day by hand, or schedule when it closed by schedule; null while it is not"
                        + " closed.",
                nullable = true)
        String closedBy,

        @Schema(
                description = "Revision of the organization's data with the closing; null while it is not closed.",
                nullable = true)
        Long revision) {

    static DayView of(ClosedDay day) {
        return new DayView(day.day(), DayStatus.CLOSED, day.working(), day.closedAt(), day.closedBy(), day.revision());
    }

    static DayView notClosed(LocalDate date, DayStatus status, WorkCalendar calendar) {
        return new DayView(date, status, calendar.working(date), null, null, null);
    }
}
