package io.komdir.kpi.reference.employee;

import io.komdir.kpi.shared.revision.Revisioned;
import io.komdir.platform.web.EntityTags;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** The stored employee; its memberships and absences are rows of their own, which {@link EmployeeRepository} reads and writes. */
@Entity(name = "Employee")
@Table(name = "employee")
class EmployeeEntity implements Revisioned<Employee> {
    @TenantId
    String organizationId;

    @Id
    String code;

    String fullName;

    String position;

    @Enumerated(EnumType.STRING)
    EmployeeRole role;

    LocalDate hiredOn;

    LocalDate leftOn;

    String email;

    long changedRevision;

    @Transient
    List<Membership> memberships = List.of();

    @Transient
    List<Absence> absences = List.of();

    /** The content before the change of this transaction; null for a new employee. */
    @Transient
    Employee before;

    @Override
    public Employee content() {
        return new Employee(code, fullName, position, role, hiredOn, leftOn, email, memberships, absences);
    }

    @Override
    public EntityTag tag() {
        return EntityTags.of("employee", code, changedRevision);
    }

    @Override
    public void replace(Employee employee, long revision) {
        before = code == null ? null : content();
        code = employee.code();
        fullName = employee.fullName();
        position = employee.position();
        role = employee.role();
        hiredOn = employee.hiredOn();
        leftOn = employee.leftOn();
        email = employee.email();
        memberships = employee.memberships();
        absences = employee.absences();
        changedRevision = revision;
    }
}
