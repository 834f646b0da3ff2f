package io.komdir.kpi.reference.calendar;

import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.PreconditionFailedException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the calendar of the organization in scope and keeps its overrides of days. */
@ApplicationScoped
@Transactional
public class CalendarService {
    private final Calendars calendars;
    private final CalendarTexts texts;
    private final CalendarRepository repository;
    private final Revisions revisions;
    private final RequestConstraints constraints;

    CalendarService(
            Calendars calendars,
            CalendarTexts texts,
            CalendarRepository repository,
            Revisions revisions,
            RequestConstraints constraints) {
        this.calendars = calendars;
        this.texts = texts;
        this.repository = repository;
        this.revisions = revisions;
        this.constraints = constraints;
    }

    /** The days from {@code from} to {@code to}, both included, with their reasons in the language. */
    public List<CalendarDayView> days(LocalDate from, LocalDate to, Locale language) {
        CalendarRules.checkSpan(from, to);
        return calendars.load(from, to).days().stream()
                .map(day -> CalendarDayView.of(day, texts, language))
                .toList();
    }

    /** The overrides, oldest first; the tag is that of all of them. */
    public Versioned<Page<CalendarDayView>> overrides(PageRequest request) {
        Page<CalendarDayView> page = Page.of(repository.page(request), request, day -> Cursor.of(day.date()))
                .map(CalendarDayView::of);
        return Versioned.of(page, repository.tag());
    }

    /**
     * Sets and removes overrides, all or none; days that are already so change nothing.
     *
     * @throws PreconditionFailedException when the caller has seen other overrides
     * @throws RuleViolationException naming each item that violates a rule
     */
    public Versioned<CalendarReceiptView> put(List<CalendarDayRequest> rows, WriteConditions conditions) {
        long revision = revisions.lock();
        conditions.require(repository.tag());
        CalendarRules.check(rows, constraints);
        Map<LocalDate, CalendarDayEntity> existing =
                repository.byDate(rows.stream().map(CalendarDayRequest::date).toList());
        int changed = 0;
        for (CalendarDayRequest row : rows) {
            changed += apply(row, existing.get(row.date())) ? 1 : 0;
        }
        CalendarReceiptView receipt =
                new CalendarReceiptView(changed == 0 ? revision : revisions.bump(), rows.size(), changed);
        return Versioned.of(receipt, repository.tag());
    }

    /** Whether it changes anything. {@code existing} is null when the day has no override. */
    private boolean apply(CalendarDayRequest row, CalendarDayEntity existing) {
        if (row.working() == null) {
            if (existing != null) {
                repository.delete(existing);
            }
            return existing != null;
        }
        if (existing == null) {
            repository.persist(CalendarDayEntity.of(row.override()));
            return true;
        }
        boolean changed = !existing.override().equals(row.override());
        existing.replace(row.override());
        return changed;
    }
}
