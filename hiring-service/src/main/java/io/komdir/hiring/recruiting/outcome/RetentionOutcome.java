package io.komdir.hiring.recruiting.outcome;

import io.komdir.directory.Employee;
import io.komdir.directory.Organizations;
import io.komdir.directory.People;
import io.komdir.hiring.catalogue.agency.MeasuredAgency.Stay;
import io.komdir.hiring.recruiting.hire.Hired;
import io.komdir.hiring.results.DaysOnTarget;
import io.komdir.hiring.results.Results;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is still there, and on target, some days after the hire; from kpi-service's events. */
@ApplicationScoped
@Transactional
class RetentionOutcome {
    private static final List<Integer> DAYS = List.of(30, 60, 90);

    private final People people;
    private final Results results;
    private final Organizations organizations;

    RetentionOutcome(People people, Results results, Organizations organizations) {
        this.people = people;
        this.results = results;
        this.organizations = organizations;
    }

    List<Stay> of(List<Hired> hires) {
        LocalDate today = organizations.today();
        return DAYS.stream().map(days -> stay(days, hires, today)).toList();
    }

    private Stay stay(int days, List<Hired> hires, LocalDate today) {
        int due = 0;
        int still = 0;
        int onTarget = 0;
        int unknown = 0;
        for (Hired hire : hires) {
            LocalDate day = hire.hiredOn().plusDays(days);
            if (day.isAfter(today)) {
                continue;
            }
            due++;
            Optional<Employee> employee = people.employee(hire.employee());
            if (employee.isEmpty()) {
                unknown++;
            } else if (employee.get().leftOn() == null
                    || !employee.get().leftOn().isBefore(day)) {
                still++;
                onTarget += isOnTarget(hire, day) ? 1 : 0;
            }
        }
        return new Stay(days, due, still, onTarget, unknown);
    }

    /** Met on more than half of the judged days before that day. */
    private boolean isOnTarget(Hired hire, LocalDate day) {
        DaysOnTarget days = results.onTarget(hire.employee(), hire.hiredOn(), day.minusDays(1));
        return days.met() * 2 > days.judged();
    }
}
