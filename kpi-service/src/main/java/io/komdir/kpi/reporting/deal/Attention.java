package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.funnel.Funnels;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reporting.deal.AttentionStore.Query;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Which open deals need attention on a date, for other rooms too. Deals are known as the CRM last told them: a past date
 * shows those of them that had already been in their stage then.
 */
@ApplicationScoped
@Transactional
public class Attention {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final AttentionStore store;
    private final Organizations organizations;
    private final Calendars calendars;
    private final Funnels funnels;
    private final Clock clock;

    @Inject
    Attention(AttentionStore store, Organizations organizations, Calendars calendars, Funnels funnels, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.calendars = calendars;
        this.funnels = funnels;
        this.clock = clock;
    }

    /**
     * The worst deals of some employees.
     *
     * @param most how many are wanted
     * @throws NotFoundException while the organization has not been created
     */
    public DealAttention of(Collection<String> employees, LocalDate date, int most) {
        Query query = query(employees, date);
        return new DealAttention(store.count(query), store.worst(query, Optional.empty(), most));
    }

    /** @param employees null for everybody */
    Query query(Collection<String> employees, LocalDate date) {
        OrganizationSettings settings = organizations.require();
        LocalDate oldest = date.minusYears(DayBoundaries.YEARS);
        LocalDate from = oldest.isBefore(FIRST) ? FIRST : oldest;
        DayBoundaries ruler = DayBoundaries.of(
                date, settings.dateOf(clock.instant()), settings.timeZone(), calendars.load(from, date));
        return new Query(ruler, StageNormRows.of(funnels), employees);
    }
}
