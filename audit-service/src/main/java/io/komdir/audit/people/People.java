package io.komdir.audit.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** Employees and teams of the organization in scope, for the other rooms. */
@ApplicationScoped
@Transactional
public class People {
    private static final String ORGANIZATION = "organization";
    private static final String TEAM = "team:";
    private static final String EMPLOYEE = "employee:";

    private final PeopleStore store;

    People(PeopleStore store) {
        this.store = store;
    }

    /** Empty when kpi-service has told of none with the code. */
    public Optional<Employee> employee(String code) {
        return store.employee(code);
    }

    /**
     * Codes of the employees who head what the scope covers: for a team those of the team and of every team above it, for an
     * employee those of the employee's team and above, for the organization those of every team without a parent.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @return empty for teams and employees that are not known
     * @throws IllegalArgumentException for any other scope
     */
    public Set<String> headsOf(String scope) {
        if (scope.equals(ORGANIZATION)) {
            return store.rootHeads();
        }
        if (scope.startsWith(TEAM)) {
            return store.headsAbove(scope.substring(TEAM.length()));
        }
        if (scope.startsWith(EMPLOYEE)) {
            return store.employee(scope.substring(EMPLOYEE.length()))
                    .map(Employee::team)
                    .map(store::headsAbove)
                    .orElse(Set.of());
        }
        throw new IllegalArgumentException("no scope: " + scope);
    }
}
