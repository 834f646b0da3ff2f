package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day as the API shows it. */
@Schema(name = "CalendarDay")
public record CalendarDayView(
        @Schema(examples = "2026-01-09") LocalDate date,
        boolean working,

        @Schema(
                description =
                        "why it is off, or works although the week says otherwise; null on an ordinary working day",
                examples = "Day off moved from 2026-01-03",
                nullable = true)
        String reason) {

    static CalendarDayView of(CalendarOverride day) {
        return new CalendarDayView(day.date(), day.working(), day.reason());
    }

    static CalendarDayView of(CalendarDay day, CalendarTexts texts, Locale language) {
        String reason = day.reason().map(why -> texts.text(why, language)).orElse(null);
        return new CalendarDayView(day.date(), day.working(), reason);
    }
}
