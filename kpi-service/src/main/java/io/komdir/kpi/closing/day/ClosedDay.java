package io.komdir.kpi.closing.day;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The receipt of a closing.
 *
 * @param closedBy who closed it by hand, or {@link #SCHEDULE}
 * @param revision of the organization's data with the closing
 */
public record ClosedDay(LocalDate day, boolean working, Instant closedAt, String closedBy, long revision) {
    /** Closed by the scheduler, after the organization's closing time. */
    public static final String SCHEDULE = "schedule";
}
