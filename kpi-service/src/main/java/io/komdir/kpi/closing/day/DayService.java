package io.komdir.kpi.closing.day;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Closes days by hand and lists days. Holds no transaction itself: each closed day is one. */
@ApplicationScoped
class DayService {
    /** Days that one call closes at most; each takes a transaction under the organization's lock. */
    static final int MAX_DAYS = 31;

    private final DayLookup days;
    private final DayCloseService closing;

    DayService(DayLookup days, DayCloseService closing) {
        this.days = days;
        this.closing = closing;
    }

    /**
     * Closes the day, and before it every earlier day that is still open, {@value #MAX_DAYS} days at most. A closed day
     * stays as it is.
     *
     * @return the receipt, the same each time
     * @throws ConflictException {@code day-in-future}, {@code day-is-history}, or {@code earlier-days-open} when this call
     *     has closed as many days as it may and not yet this one
     */
    DayView close(LocalDate date, String closedBy) {
        DayStatus status = days.openStatus(date);
        if (status == DayStatus.FUTURE) {
            throw new ConflictException("day-in-future", date);
        }
        if (status == DayStatus.HISTORY) {
            throw new ConflictException("day-is-history", date);
        }
        return days.closed(date).orElseGet(() -> closeUpTo(date, closedBy));
    }

    private DayView closeUpTo(LocalDate date, String closedBy) {
        int closed = 0;
        while (closed < MAX_DAYS && closing.closeNext(date, closedBy).isPresent()) {
            closed++;
        }
        return days.closed(date).orElseThrow(() -> stillOpen(date));
    }

    private RuntimeException stillOpen(LocalDate date) {
        LocalDate next = days.oldestOpen();
        if (next.isAfter(date)) {
            return new IllegalStateException("the day " + date + " stayed open");
        }
        return new ConflictException("earlier-days-open", MAX_DAYS, next, date).with("nextOpenDay", next.toString());
    }

    /**
     * The days, both ends included, oldest first.
     *
     * @throws BadRequestException when {@code to} is before {@code from}, or one is missing or not in 2000 to 2100
     */
    Page<DayView> list(LocalDate from, LocalDate to, PageRequest page) {
        DateRange.requireDate("from", from);
        DateRange.requireDate("to", to);
        if (to.isBefore(from)) {
            throw BadRequestException.parameter("to", "not-before", "from");
        }
        LocalDate first =
                page.after().map(after -> next(after.date(0), from, to)).orElse(from);
        LocalDate last = first.plusDays(page.fetch() - 1L);
        return Page.of(days.between(first, last.isBefore(to) ? last : to), page, day -> Cursor.of(day.date()));
    }

    /** The day after the last one of the page before; there is always one. */
    private static LocalDate next(LocalDate after, LocalDate from, LocalDate to) {
        if (after.isBefore(from) || !after.isBefore(to)) {
            throw BadRequestException.parameter("cursor", "cursor");
        }
        return after.plusDays(1);
    }
}
