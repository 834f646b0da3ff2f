package io.komdir.kpi.reference.calendar;

import java.util.Objects;

/**
 * Why a day is off, or works although the week says otherwise.
 *
 * @param detail what the kind needs for its text: the organization's own words, the holiday's key, the other day
 */
public record DayReason(Kind kind, String detail) {

    /** What decided about the day, the strongest first. */
    public enum Kind {
        /** The organization's own override; detail is its text and may be empty. */
        OWN,
        /** A public holiday; detail is its key in the texts of holidays. */
        HOLIDAY,
        /** Off in exchange for a day off elsewhere; detail is that day. */
        MOVED_FROM,
        /** Works, its day off is elsewhere; detail is that day. */
        MOVED_TO,
        /** Not a day of the working week; detail is empty. */
        WEEK
    }

    public DayReason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }
}
