package io.komdir.kpi.reference.calendar;

import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendar of the organization in scope, for the other features. */
@ApplicationScoped
@Transactional
public class Calendars {
    private final Organizations organizations;
    private final CalendarYears years;
    private final CalendarRepository repository;

    @Inject
    public Calendars(Organizations organizations, CalendarYears years, CalendarRepository repository) {
        this.organizations = organizations;
        this.years = years;
        this.repository = repository;
    }

    /**
     * The days from {@code from} to {@code to}, both included: the country's holidays and transfers over the working week,
     * the organization's overrides over all. Two reads of short tables; the rest is kept in memory.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     */
    public WorkCalendar load(LocalDate from, LocalDate to) {
        OrganizationSettings settings = organizations.require();
        Map<LocalDate, CalendarOverride> overrides = repository.between(from, to).stream()
                .collect(Collectors.toMap(CalendarOverride::date, Function.identity()));
        List<CalendarDay> days = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            years.year(settings.country(), settings.workingWeek(), year).stream()
                    .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                    .map(day -> Optional.ofNullable(overrides.get(day.date()))
                            .map(CalendarOverride::day)
                            .orElse(day))
                    .forEach(days::add);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a calendar from " + from + " to " + to + " has no days");
        }
        return new WorkCalendar(days);
    }
}
