package io.komdir.hiring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** Employees and teams of the organization in scope, for the other rooms. */
@ApplicationScoped
@Transactional
public class People {
    private final PeopleStore store;

    People(PeopleStore store) {
        this.store = store;
    }

    /** Empty when kpi-service has told of none with the code. */
    public Optional<Employee> employee(String code) {
        return store.employee(code);
    }

    /** Empty when kpi-service has told of none with the code. */
    public Optional<Team> team(String code) {
        return store.team(code);
    }

    /** Codes of all employees of the position, also of those who have left. */
    public Set<String> inPosition(String position) {
        return store.inPosition(position);
    }
}
