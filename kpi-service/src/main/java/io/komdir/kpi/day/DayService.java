package io.komdir.kpi.day;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Closing by hand and the list of days. Holds no transaction itself: each closed day is one. */
@ApplicationScoped
class DayService {
    private final Days days;
    private final DayClosing closing;

    @Inject
    DayService(Days days, DayClosing closing) {
        this.days = days;
        this.closing = closing;
    }

    /**
     * Closes the day, and before it every earlier day that is still open. A closed day stays as it is.
     *
     * @return the receipt, the same each time
     * @throws ConflictException {@code day-in-future} or {@code day-is-history}
     */
    DayView close(LocalDate date, String closedBy) {
        Optional<DayView> before = days.closed(date);
        if (before.isPresent()) {
            return before.get();
        }
        switch (days.notClosed(date)) {
            case FUTURE -> throw new ConflictException("day-in-future", date);
            case HISTORY -> throw new ConflictException("day-is-history", date);
            case OPEN, CLOSED -> closeUpTo(date, closedBy);
        }
        return days.closed(date).orElseThrow(() -> new IllegalStateException("the day " + date + " stayed open"));
    }

    private void closeUpTo(LocalDate date, String closedBy) {
        Optional<ClosedDay> closed = closing.closeNext(date, closedBy);
        while (closed.isPresent()) {
            closed = closing.closeNext(date, closedBy);
        }
    }

    /**
     * The days, both ends included, oldest first.
     *
     * @throws BadRequestException when {@code to} is before {@code from}
     */
    Page<DayView> list(LocalDate from, LocalDate to, PageRequest page) {
        if (to.isBefore(from)) {
            throw BadRequestException.parameter("to", "not-before", "from");
        }
        LocalDate first = page.after().map(after -> after.date(0).plusDays(1)).orElse(from);
        LocalDate most = first.plusDays(page.fetch() - 1L);
        LocalDate last = most.isBefore(to) ? most : to;
        if (last.isBefore(first)) {
            return Page.whole(java.util.List.of());
        }
        return Page.of(days.between(first, last), page, day -> Cursor.of(day.date()));
    }
}
