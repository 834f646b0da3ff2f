package io.komdir.hiring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** Employees and teams of the organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class People {
    private final PeopleStore store;

    People(PeopleStore store) {
        this.store = store;
    }

    /** Empty when no event with this code has come from kpi-service. */
    public Optional<Employee> employee(String code) {
        return store.employee(code);
    }

    /** Empty when no event with this code has come from kpi-service. */
    public Optional<Team> team(String code) {
        return store.team(code);
    }

    /** Codes of all employees of the position, also of those who have left. */
    public Set<String> inPosition(String position) {
        return store.inPosition(position);
    }
}
