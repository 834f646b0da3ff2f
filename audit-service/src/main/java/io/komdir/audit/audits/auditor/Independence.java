package io.komdir.audit.audits.auditor;

import io.komdir.directory.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may not audit a scope, because he or she answers for it or is what is audited. */
@ApplicationScoped
class Independence {
    private static final String EMPLOYEE = "employee:";

    private final People people;

    Independence(People people) {
        this.people = people;
    }

    /**
     * The employees who may not audit the scope.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     */
    Set<String> peopleOf(String scope) {
        Set<String> found = new TreeSet<>(people.headsOf(scope));
        if (scope.startsWith(EMPLOYEE)) {
            found.add(scope.substring(EMPLOYEE.length()));
        }
        return found;
    }

    /** Whether the scope may be one of the organization's. */
    boolean knows(String scope) {
        return people.mayBe(scope);
    }

    /** What speaks against the auditor; empty when nothing does. */
    Optional<Dependence> between(Auditor auditor, String scope) {
        Set<String> dependent = peopleOf(scope);
        return dependent.contains(auditor.code()) || dependent.contains(auditor.person())
                ? Optional.of(Dependence.of(auditor, scope))
                : Optional.empty();
    }
}
