package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.organization.OrganizationSettings;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reporting.deal.DealQueries.PushFilter;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.security.Roles;
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
import java.util.stream.Stream;

/**
 * Shows the deals of the CRM's last push to each caller who may read them. A credential bound to a source reads the deals of
 * that source only; otherwise a CRM reads those whose last row it has pushed itself, and every other role all.
 */
@ApplicationScoped
@Transactional
class DealService {
    private final DealQueries queries;
    private final DealOwners owners;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    DealService(DealQueries queries, DealOwners owners, Organizations organizations, Caller caller, Clock clock) {
        this.queries = queries;
        this.owners = owners;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A page by id.
     *
     * @param status null for any
     * @param team with its sub-teams, as they are today
     * @throws NotFoundException for an employee or team that the organization does not have
     */
    public Page<DealView> list(DealStatus status, Optional<String> employee, Optional<String> team, PageRequest page) {
        OrganizationSettings settings = organizations.require();
        Collection<String> employees = owners(employee, team, settings.dateOf(clock.instant()));
        String after = page.after().map(cursor -> cursor.text(0)).orElse("");
        List<Deal> rows = queries.page(status, employees, visible(), after, page.fetch());
        return Page.of(rows, page, deal -> Cursor.of(deal.id())).map(deal -> DealView.of(deal, settings.currency()));
    }

    /**
     * One deal.
     *
     * @throws NotFoundException when there is none of this id that the caller may read
     */
    public DealView get(String id) {
        String currency = organizations.require().currency();
        return queries.find(id, visible())
                .map(deal -> DealView.of(deal, currency))
                .orElseThrow(() -> new NotFoundException("deal", id));
    }

    private PushFilter visible() {
        if (caller.source().isPresent()) {
            return new PushFilter(caller.source().get(), null);
        }
        boolean all = Stream.of(Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER).anyMatch(caller::has);
        return new PushFilter(null, all ? null : caller.credential());
    }

    /** Codes of the requested owners; null for all. */
    private Collection<String> owners(Optional<String> employee, Optional<String> team, LocalDate today) {
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
        return owners.of(team.get(), roster, today).stream()
                .filter(code -> employee.isEmpty() || employee.get().equals(code))
                .toList();
    }
}
