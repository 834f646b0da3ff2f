package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Shows the deals as the CRM last told them, to each caller those that {@link DealReader} lets through. */
@ApplicationScoped
@Transactional
class DealService {
    private final DealStore store;
    private final DealReader reader;
    private final DealOwners owners;
    private final Organizations organizations;
    private final Clock clock;

    DealService(DealStore store, DealReader reader, DealOwners owners, Organizations organizations, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.owners = owners;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * By id.
     *
     * @param status null for any
     * @param team with its sub-teams, as they are today
     * @throws NotFoundException for an employee or team that the organization does not have
     */
    public Page<DealView> list(DealStatus status, Optional<String> employee, Optional<String> team, PageRequest page) {
        OrganizationSettings settings = organizations.require();
        Collection<String> whose = whose(employee, team, settings.dateOf(clock.instant()));
        String after = page.after().map(cursor -> cursor.text(0)).orElse("");
        List<Deal> rows = store.page(status, whose, reader.pushed(), after, page.fetch());
        return Page.of(rows, page, deal -> Cursor.of(deal.id())).map(deal -> DealView.of(deal, settings.currency()));
    }

    /**
     * One deal.
     *
     * @throws NotFoundException when there is none of this id that the caller may read
     */
    public DealView get(String id) {
        String currency = organizations.require().currency();
        return store.find(id, reader.pushed())
                .map(deal -> DealView.of(deal, currency))
                .orElseThrow(() -> new NotFoundException("deal", id));
    }

    private Collection<String> whose(Optional<String> employee, Optional<String> team, LocalDate today) {
        if (employee.isEmpty() && team.isEmpty()) {
            return null;
        }
        Roster roster = owners.roster(today);
        employee.filter(code -> roster.find(code).isEmpty()).ifPresent(code -> {
            throw new NotFoundException("employee", code);
        });
        if (team.isEmpty()) {
            return List.of(employee.orElseThrow());
        }
        List<String> members = owners.of(team.get(), roster, today);
        return employee.<Collection<String>>map(
                        code -> members.stream().filter(code::equals).toList())
                .orElse(members);
    }
}
