package io.komdir.kpi.reference.employee;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The memberships and absences of employees: one query each for any number of them. */
@ApplicationScoped
class EmployeePeriods {
    private static final String OF_EMPLOYEES = "employee in ?1";

    private final Memberships memberships;
    private final Absences absences;

    /** Rows of the table {@code membership}. */
    @ApplicationScoped
    static class Memberships implements PanacheRepositoryBase<MembershipEntity, MembershipEntity.Key> {}

    /** Rows of the table {@code absence}. */
    @ApplicationScoped
    static class Absences implements PanacheRepositoryBase<AbsenceEntity, AbsenceEntity.Key> {}

    EmployeePeriods(Memberships memberships, Absences absences) {
        this.memberships = memberships;
        this.absences = absences;
    }

    /** Gives each employee its memberships and absences, by day. */
    void load(Collection<EmployeeEntity> employees) {
        List<String> codes = employees.stream().map(employee -> employee.code).toList();
        Map<String, List<Membership>> teams = memberships.list(OF_EMPLOYEES, Sort.by("validFrom"), codes).stream()
                .collect(groupingBy(MembershipEntity::employee, mapping(MembershipEntity::membership, toList())));
        Map<String, List<Absence>> days = absences.list(OF_EMPLOYEES, Sort.by("fromDay"), codes).stream()
                .collect(groupingBy(AbsenceEntity::employee, mapping(AbsenceEntity::absence, toList())));
        for (EmployeeEntity employee : employees) {
            employee.memberships = teams.getOrDefault(employee.code, List.of());
            employee.absences = days.getOrDefault(employee.code, List.of());
        }
    }

    /** Replaces the rows of an employee. They go one by one and not by a bulk delete, so that the session forgets them. */
    void replaceMemberships(EmployeeEntity employee) {
        memberships.list("employee", employee.code).forEach(memberships::delete);
        memberships.flush();
        memberships.persist(
                employee.memberships.stream().map(membership -> MembershipEntity.of(employee.code, membership)));
        memberships.flush();
    }

    /** The same for its absences. */
    void replaceAbsences(EmployeeEntity employee) {
        absences.list("employee", employee.code).forEach(absences::delete);
        absences.flush();
        absences.persist(employee.absences.stream().map(absence -> AbsenceEntity.of(employee.code, absence)));
        absences.flush();
    }
}
