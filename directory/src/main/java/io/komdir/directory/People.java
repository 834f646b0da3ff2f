package io.komdir.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Employees and teams of the organization in scope. */
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

    /** Empty when kpi-service has published none with the code. */
    public Optional<Employee> employee(String code) {
        return store.employee(code);
    }

    /** Empty when kpi-service has published none with the code. */
    public Optional<Team> team(String code) {
        return store.team(code);
    }

    /** Codes of all employees of the position, also of those who have left. */
    public Set<String> inPosition(String position) {
        return store.inPosition(position);
    }

    /**
     * Codes of the employees who are responsible for something that the scope covers: for a team the heads of the team, of every
     * team above and of every team below it; for an employee those of the employee's team and above; for the organization
     * those of every team.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @return empty for teams and employees that are not in the directory
     * @throws IllegalArgumentException for any other scope
     */
    public Set<String> headsOf(String scope) {
        if (scope.equals(ORGANIZATION)) {
            return store.heads();
        }
        if (scope.startsWith(TEAM)) {
            String team = scope.substring(TEAM.length());
            Set<String> heads = new TreeSet<>(store.headsAbove(team));
            heads.addAll(store.headsBelow(team));
            return heads;
        }
        if (scope.startsWith(EMPLOYEE)) {
            return store.employee(scope.substring(EMPLOYEE.length()))
                    .map(Employee::team)
                    .map(store::headsAbove)
                    .orElse(Set.of());
        }
        throw new IllegalArgumentException("no scope: " + scope);
    }

    /**
     * Whether the scope may be one of the organization's: a team or an employee that kpi-service has published, or any while it
     * has published none. The organization itself always is.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     */
    public boolean mayBe(String scope) {
        if (scope.startsWith(TEAM)) {
            return store.mayBeTeam(scope.substring(TEAM.length()));
        }
        if (scope.startsWith(EMPLOYEE)) {
            return store.mayBeEmployee(scope.substring(EMPLOYEE.length()));
        }
        return scope.equals(ORGANIZATION);
    }
}
