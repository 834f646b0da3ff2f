package io.komdir.kpi.reporting.series;

import io.komdir.kpi.evaluation.ClosedDays;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Tells which periods still have a day to come: one that is neither closed nor, before the organization's start, over. */
@ApplicationScoped
class OpenDays {
    private final ClosedDays closedDays;
    private final Clock clock;

    @Inject
    OpenDays(ClosedDays closedDays, Clock clock) {
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /** The first days of the whole periods that have such a day in the range; one query, however long the range is. */
    Set<LocalDate> periods(SeriesQuery query, OrganizationSettings settings) {
        LocalDate today = settings.dateOf(clock.instant());
        LocalDate historyEnds = settings.startsOn().isBefore(today) ? settings.startsOn() : today;
        Set<LocalDate> closed = closedDays.among(query.from(), query.to());
        Set<LocalDate> starts = new HashSet<>();
        query.from()
                .datesUntil(query.to().plusDays(1))
                .filter(day -> !day.isBefore(historyEnds) && !closed.contains(day))
                .forEach(day -> starts.add(query.grain().start(day)));
        return starts;
    }
}
