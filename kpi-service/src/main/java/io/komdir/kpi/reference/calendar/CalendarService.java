package io.komdir.kpi.reference.calendar;

import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the calendar and keeps the organization's own word on days. */
@ApplicationScoped
class CalendarService {
    private final Calendars calendars;
    private final CalendarStore store;
    private final Revisions revisions;

    CalendarService(Calendars calendars, CalendarStore store, Revisions revisions) {
        this.calendars = calendars;
        this.store = store;
        this.revisions = revisions;
    }

    @Transactional
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        CalendarRules.checkSpan(from, to);
        return calendars.load(from, to).days();
    }

    @Transactional
    public Page<CalendarOverride> own(PageRequest page) {
        LocalDate from = page.after().map(cursor -> cursor.date(0).plusDays(1)).orElse(CalendarRules.FIRST_DAY);
        return Page.of(store.find(from, CalendarRules.LAST_DAY, page.fetch()), page, day -> Cursor.of(day.date()));
    }

    /** Tag of all own days together. */
    @Transactional
    public EntityTag tag() {
        return EntityTags.of("calendar-days", store.fingerprint());
    }

    /** Sets and removes own days; days that are already so change nothing. */
    @Transactional
    public SavedDays put(List<CalendarDayRequest> rows, String ifMatch) {
        CalendarRules.check(rows);
        long revision = revisions.lock();
        Preconditions.ifMatch(ifMatch, tag());
        Map<LocalDate, CalendarOverride> present = present(rows);
        List<LocalDate> removed = rows.stream()
                .filter(row -> row.working() == null)
                .map(CalendarDayRequest::date)
                .filter(present::containsKey)
                .toList();
        List<CalendarOverride> changed = rows.stream()
                .filter(row -> row.working() != null)
                .map(CalendarDayRequest::own)
                .filter(day -> !day.equals(present.get(day.date())))
                .toList();
        if (!removed.isEmpty() || !changed.isEmpty()) {
            revision = revisions.bump();
            store.remove(removed);
            store.put(changed);
        }
        return new SavedDays(revision, rows.size(), removed.size() + changed.size(), tag());
    }

    private Map<LocalDate, CalendarOverride> present(List<CalendarDayRequest> rows) {
        List<LocalDate> dates =
                rows.stream().map(CalendarDayRequest::date).sorted().toList();
        return store.find(dates.get(0), dates.get(dates.size() - 1)).stream()
                .collect(Collectors.toMap(CalendarOverride::date, Function.identity()));
    }
}
