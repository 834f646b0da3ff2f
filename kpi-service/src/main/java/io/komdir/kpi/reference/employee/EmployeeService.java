package io.komdir.kpi.reference.employee;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the employees of the organization in scope. */
@ApplicationScoped
class EmployeeService {
    private final EmployeeStore store;
    private final Teams teams;
    private final Organizations organizations;
    private final Revisions revisions;
    private final Outbox outbox;
    private final OrganizationScope scope;

    EmployeeService(
            EmployeeStore store,
            Teams teams,
            Organizations organizations,
            Revisions revisions,
            Outbox outbox,
            OrganizationScope scope) {
        this.store = store;
        this.teams = teams;
        this.organizations = organizations;
        this.revisions = revisions;
        this.outbox = outbox;
        this.scope = scope;
    }

    /**
     * One employee.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    @Transactional
    public EmployeeRow get(String code) {
        return store.find(code).orElseThrow(() -> new NotFoundException("employee", code));
    }

    /**
     * By code.
     *
     * @param team only those whose team it is, null for all
     * @param active only those employed today, or only the others; null for all
     * @throws NotFoundException when the organization has not been created
     */
    @Transactional
    public Page<EmployeeView> list(String team, Boolean active, PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        LocalDate today = organizations.today();
        List<EmployeeRow> rows = store.page(team, active, today, after, request.fetch());
        return Page.of(rows, request, row -> Cursor.of(row.code())).map(EmployeeView::of);
    }

    /** Creates or replaces an employee; the same again changes nothing and tells nobody. Absences stay as they are. */
    @Transactional
    public SavedEmployee put(String code, EmployeeRequest input, String ifMatch, String ifNoneMatch) {
        revisions.lock();
        Optional<EmployeeRow> present = store.find(code);
        Preconditions.ifMatch(ifMatch, present.map(EmployeeRow::tag));
        Preconditions.ifNoneMatch(ifNoneMatch, present.map(EmployeeRow::tag));
        EmployeeRules.check(code, input, teams.tree());
        return save(code, input, present);
    }

    private SavedEmployee save(String code, EmployeeRequest input, Optional<EmployeeRow> present) {
        List<Membership> memberships = MembershipHistory.after(present.orElse(null), input, organizations.today());
        EmployeeRow wanted = input.row(
                code,
                memberships,
                present.map(EmployeeRow::absences).orElse(List.of()),
                present.map(EmployeeRow::changedRevision).orElse(0L));
        if (present.filter(wanted::equals).isPresent()) {
            return new SavedEmployee(wanted, false);
        }
        EmployeeRow changed = wanted.at(revisions.bump());
        store.save(changed);
        if (!memberships.equals(present.map(EmployeeRow::memberships).orElse(List.of()))) {
            store.replaceMemberships(changed);
        }
        EmployeeEvents.changed(scope.require(), present, changed).ifPresent(outbox::add);
        return new SavedEmployee(changed, present.isEmpty());
    }

    /** As {@link Employees#register}. */
    @Transactional
    public List<Violation> register(String code, EmployeeRequest hired) {
        revisions.lock();
        Optional<EmployeeRow> present = store.find(code);
        EmployeeRequest wanted = present.map(hired::completing).orElse(hired);
        List<Violation> broken = EmployeeRules.violations(code, wanted, teams.tree());
        if (broken.isEmpty()) {
            save(code, wanted, present);
        }
        return broken;
    }

    /**
     * Replaces all absences of an employee; the same again changes nothing.
     *
     * @throws NotFoundException when the organization has no employee of this code
     */
    @Transactional
    public EmployeeRow putAbsences(String code, List<AbsenceRequest> input, String ifMatch) {
        revisions.lock();
        EmployeeRow present = get(code);
        Preconditions.ifMatch(ifMatch, present.tag());
        EmployeeRow wanted = present.with(present.memberships(), AbsenceRules.check(input));
        if (wanted.equals(present)) {
            return present;
        }
        EmployeeRow changed = wanted.at(revisions.bump());
        store.save(changed);
        store.replaceAbsences(changed);
        return changed;
    }
}
