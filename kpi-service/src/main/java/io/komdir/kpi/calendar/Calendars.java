package io.komdir.kpi.calendar;

import io.komdir.kpi.organization.OrganizationSettings;
import io.komdir.kpi.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The calendar of the organization in scope, for the other features. */
@ApplicationScoped
@Transactional
public class Calendars {
    private final Organizations organizations;
    private final CalendarStore store;

    @Inject
    public Calendars(Organizations organizations, Jdbi jdbi) {
        this.organizations = organizations;
        this.store = new CalendarStore(jdbi);
    }

    /** The days from {@code from} to {@code to}, both included. */
    public WorkCalendar load(LocalDate from, LocalDate to) {
        OrganizationSettings settings = organizations.require();
        Map<LocalDate, OwnDay> own = new TreeMap<>();
        store.find(from, to).forEach(day -> own.put(day.date(), day));
        Set<LocalDate> working = new HashSet<>();
        Map<LocalDate, DayReason> reasons = new HashMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            OwnDay word = own.get(day);
            boolean inWeek = settings.workingWeek().contains(day.getDayOfWeek());
            if (word == null ? inWeek : word.working()) {
                working.add(day);
            }
            if (word != null) {
                reasons.put(day, new DayReason(DayReason.Kind.OWN, word.reason()));
            } else if (!inWeek) {
                reasons.put(day, new DayReason(DayReason.Kind.WEEK, ""));
            }
        });
        return new WorkCalendar(from, to, working, reasons);
    }
}
