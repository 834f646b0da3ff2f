package io.komdir.kpi.reference.employee;

import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the employees of the organization in scope. */
@ApplicationScoped
@Transactional
public class EmployeeService {
    private final EmployeeRepository repository;
    private final EmployeeRules rules;
    private final RequestConstraints constraints;
    private final Organizations organizations;
    private final Upserts upserts;
    private final OrganizationScope scope;

    EmployeeService(
            EmployeeRepository repository,
            EmployeeRules rules,
            RequestConstraints constraints,
            Organizations organizations,
            Upserts upserts,
            OrganizationScope scope) {
        this.repository = repository;
        this.rules = rules;
        this.constraints = constraints;
        this.organizations = organizations;
        this.upserts = upserts;
        this.scope = scope;
    }

    /**
     * One employee.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Versioned<EmployeeView> get(String code) {
        EmployeeEntity employee = repository.require("employee", code);
        return Versioned.of(EmployeeView.of(employee.content()), employee.tag());
    }

    /**
     * By code.
     *
     * @param team only those whose team it is, null for all
     * @param active only those employed today, or only the others; null for all
     */
    public Page<EmployeeView> list(String team, Boolean active, PageRequest request) {
        List<EmployeeEntity> employees = repository.page(team, active, organizations.today(), request);
        return Page.of(employees, request, employee -> Cursor.of(employee.code))
                .map(employee -> EmployeeView.of(employee.content()));
    }

    /** Creates or replaces an employee; the same again changes nothing and publishes nothing. Absences stay as they are. */
    public Versioned<EmployeeView> put(String code, EmployeeRequest request, WriteConditions conditions) {
        return save(code, conditions, existing -> {
            rules.check(code, request).throwIfAny();
            return requested(code, request, existing);
        });
    }

    /**
     * Registers someone who was hired. Of an existing employee only what is empty is filled; the same again changes nothing
     * and publishes nothing.
     *
     * @return the violations of the request; if there are any, nothing is saved
     * @throws NotFoundException when the organization has not been created
     */
    public List<Violation> register(String code, EmployeeRequest hired) {
        repository.lock(code);
        EmployeeRequest request = repository
                .findByKey(code)
                .map(existing -> hired.completing(existing.content()))
                .orElse(hired);
        List<Violation> violations = rules.check(code, request).found();
        if (violations.isEmpty()) {
            save(code, WriteConditions.none(), existing -> requested(code, request, existing));
        }
        return violations;
    }

    /**
     * Replaces all absences of an employee; the same again changes nothing.
     *
     * @throws NotFoundException when the organization has no employee of this code
     */
    public Versioned<EmployeeView> putAbsences(String code, List<AbsenceRequest> request, WriteConditions conditions) {
        repository.lock(code);
        repository.require("employee", code);
        return save(
                code,
                conditions,
                existing -> existing.orElseThrow().withAbsences(AbsenceRules.absences(request, constraints)));
    }

    private Versioned<EmployeeView> save(
            String code, WriteConditions conditions, Function<Optional<Employee>, Employee> requested) {
        return upserts.put(
                        repository,
                        code,
                        conditions,
                        requested,
                        employee -> EmployeeEvents.changed(scope.require(), employee))
                .map(employee -> EmployeeView.of(employee.content()));
    }

    private Employee requested(String code, EmployeeRequest request, Optional<Employee> existing) {
        List<Membership> memberships = MembershipHistory.after(existing.orElse(null), request, organizations.today());
        return request.employee(
                code, memberships, existing.map(Employee::absences).orElse(List.of()));
    }
}
