package io.komdir.kpi.closing.day;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the days of the organization in scope. */
@ApplicationScoped
@Transactional
class DayLookup {
    private final ClosedDayStore closedDays;
    private final Organizations organizations;
    private final Calendars calendars;
    private final Clock clock;

    DayLookup(ClosedDayStore closedDays, Organizations organizations, Calendars calendars, Clock clock) {
        this.closedDays = closedDays;
        this.organizations = organizations;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The receipt of a closed day; empty while it is open. */
    Optional<DayView> closed(LocalDate day) {
        return closedDays.find(day).map(DayView::of);
    }

    /** The first day from the organization's start that is not closed. */
    LocalDate oldestOpen() {
        return closedDays.oldestOpen(organizations.require().startsOn());
    }

    /** The status of any day, closings ignored: {@code HISTORY}, {@code OPEN} or {@code FUTURE}. */
    DayStatus openStatus(LocalDate day) {
        return openStatus(day, organizations.require());
    }

    /** All days, both ends included, oldest first. */
    List<DayView> between(LocalDate from, LocalDate to) {
        OrganizationSettings settings = organizations.require();
        Map<LocalDate, ClosedDay> closed =
                closedDays.between(from, to).stream().collect(Collectors.toMap(ClosedDay::day, Function.identity()));
        WorkCalendar calendar = calendars.load(from, to);
        return from.datesUntil(to.plusDays(1))
                .map(date -> closed.containsKey(date)
                        ? DayView.of(closed.get(date))
                        : DayView.notClosed(date, openStatus(date, settings), calendar))
                .toList();
    }

    private DayStatus openStatus(LocalDate day, OrganizationSettings settings) {
        if (day.isBefore(settings.startsOn())) {
            return DayStatus.HISTORY;
        }
        return day.isAfter(settings.dateOf(clock.instant())) ? DayStatus.FUTURE : DayStatus.OPEN;
    }
}
