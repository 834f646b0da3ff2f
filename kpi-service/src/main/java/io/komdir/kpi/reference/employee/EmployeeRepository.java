package io.komdir.kpi.reference.employee;

import io.komdir.kpi.shared.revision.RevisionedRepository;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The employees of the organization in scope with their memberships and absences. */
@ApplicationScoped
class EmployeeRepository implements RevisionedRepository<EmployeeEntity, Employee> {
    /** The team is that of the last membership, if it lasts or lasted until the employee left. */
    private static final String PAGE = """
            from Employee e
            where e.code > ?1
              and (?2 is null or exists (
                  select 1 from Membership m
                  where m.employee = e.code and m.team = ?2 and (m.validTo is null or m.validTo = e.leftOn)))
              and (?3 is null or ?3 = case
                  when (e.hiredOn is null or e.hiredOn <= ?4) and (e.leftOn is null or e.leftOn >= ?4) then true
                  else false end)
            order by e.code
            """;

    private final Revisions revisions;
    private final EmployeePeriods periods;

    EmployeeRepository(Revisions revisions, EmployeePeriods periods) {
        this.revisions = revisions;
        this.periods = periods;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }

    @Override
    public EmployeeEntity create() {
        return new EmployeeEntity();
    }

    @Override
    public Optional<EmployeeEntity> findByKey(String code) {
        Optional<EmployeeEntity> found = findByIdOptional(code);
        found.ifPresent(employee -> periods.load(List.of(employee)));
        return found;
    }

    /**
     * One page and one more, by code; three queries.
     *
     * @param team only those whose team it is, null for all
     * @param active only those employed today, or only the others; null for all
     */
    List<EmployeeEntity> page(String team, Boolean active, LocalDate today, PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        List<EmployeeEntity> employees =
                find(PAGE, after, team, active, today).page(0, request.fetch()).list();
        periods.load(employees);
        return employees;
    }

    @Override
    public EmployeeEntity save(String code, Optional<EmployeeEntity> existing, Employee content) {
        List<Membership> memberships =
                existing.map(employee -> employee.memberships).orElse(List.of());
        List<Absence> absences = existing.map(employee -> employee.absences).orElse(List.of());
        EmployeeEntity saved = RevisionedRepository.super.save(code, existing, content);
        if (!memberships.equals(saved.memberships)) {
            periods.replaceMemberships(saved);
        }
        if (!absences.equals(saved.absences)) {
            periods.replaceAbsences(saved);
        }
        return saved;
    }
}
