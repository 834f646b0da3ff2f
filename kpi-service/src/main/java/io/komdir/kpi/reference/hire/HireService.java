package io.komdir.kpi.reference.hire;

import io.komdir.kpi.reference.employee.EmployeeService;
import io.komdir.kpi.reference.targets.TargetService;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Registers people who were hired. A part that this service cannot apply, such as an unknown team or metric, is left out,
 * kept and shown; it is applied on request once its cause is removed.
 */
@ApplicationScoped
class HireService {
    private static final String TEAM = "team";

    private final HireQueries hires;
    private final EmployeeService employees;
    private final TargetService targets;
    private final Revisions revisions;
    private final CausationContext causation;
    private final Clock clock;

    HireService(
            HireQueries hires,
            EmployeeService employees,
            TargetService targets,
            Revisions revisions,
            CausationContext causation,
            Clock clock) {
        this.hires = hires;
        this.employees = employees;
        this.targets = targets;
        this.revisions = revisions;
        this.causation = causation;
        this.clock = clock;
    }

    /** Applies a hire, once for each version of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void register(ReceivedEvent event, EmployeeHiredEvent document) {
        document.requireComplete();
        lockOrganization();
        Optional<Hire> existing = hires.find(document.employee());
        if (existing.filter(hire -> hire.version() >= document.version()).isPresent()) {
            return;
        }
        Hire hire = new Hire(
                document.employee(),
                document.version(),
                document.vacancy(),
                document,
                List.of(),
                event.correlationId(),
                event.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        hires.save(hire.with(apply(document)));
        revisions.bump();
    }

    /**
     * Applies again what was left out.
     *
     * @throws NotFoundException when there is no hire of this employee
     */
    @Transactional
    public Hire applyAgain(String employee) {
        revisions.lock();
        Hire hire = get(employee);
        if (hire.document() == null) {
            return hire;
        }
        causation.continueFrom(hire.correlationId(), hire.eventId());
        Hire applied = hire.with(apply(hire.document()));
        hires.save(applied);
        revisions.bump();
        return applied;
    }

    /**
     * One hire.
     *
     * @throws NotFoundException when there is no hire of this employee
     */
    @Transactional
    public Hire get(String employee) {
        return hires.find(employee).orElseThrow(() -> new NotFoundException("hire", employee));
    }

    /** By the employee's code. */
    @Transactional
    public Page<Hire> list(Boolean problems, PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(hires.page(problems, after, request.fetch()), request, hire -> Cursor.of(hire.employee()));
    }

    /** @return the parts that could not be applied */
    private List<Violation> apply(EmployeeHiredEvent document) {
        List<Violation> problems = new ArrayList<>(employees.register(document.employee(), document.employee(true)));
        boolean onlyTheTeam = !problems.isEmpty()
                && problems.stream().allMatch(problem -> problem.field().equals(TEAM));
        if (onlyTheTeam) {
            employees.register(document.employee(), document.employee(false));
        } else if (!problems.isEmpty()) {
            return problems;
        }
        List<EmployeeHiredEvent.Target> requested = document.targets();
        for (int i = 0; i < requested.size(); i++) {
            String path = "probation.targets[" + i + "]";
            targets.addIfAbsent(requested.get(i).of(document.employee())).stream()
                    .map(problem -> new Violation(problem.field().replace("[0]", path), problem.code(), problem.args()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private void lockOrganization() {
        try {
            revisions.lock();
        } catch (NotFoundException e) {
            throw new PermanentEventException("a hire of an organization that does not exist", e);
        }
    }
}
