package io.komdir.kpi.reference.employee;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The employees of the organization in scope, for the other rooms. */
@ApplicationScoped
public class Employees {
    private final EmployeeService service;

    Employees(EmployeeService service) {
        this.service = service;
    }

    /**
     * Registers who was hired. Of an employee who is known already only what is empty is filled; the same again changes
     * nothing and tells nobody.
     *
     * @return what is wrong with the input; then nothing is saved
     * @throws NotFoundException when the organization has not been created
     */
    public List<Violation> register(String code, EmployeeRequest hired) {
        return service.register(code, hired);
    }
}
