package io.komdir.kpi.reference.hire;

import io.komdir.kpi.reference.employee.Employees;
import io.komdir.kpi.reference.targets.Targets;
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
 * Registers people who were hired. What this service does not know, such as a team or a metric, is left out, kept and shown;
 * it is applied again when somebody asks for it after mending the cause.
 */
@ApplicationScoped
class HireService {
    private static final String TEAM = "team";

    private final HireStore store;
    private final Employees employees;
    private final Targets targets;
    private final Revisions revisions;
    private final CausationContext cause;
    private final Clock clock;

    HireService(
            HireStore store,
            Employees employees,
            Targets targets,
            Revisions revisions,
            CausationContext cause,
            Clock clock) {
        this.store = store;
        this.employees = employees;
        this.targets = targets;
        this.revisions = revisions;
        this.cause = cause;
        this.clock = clock;
    }

    /** Takes a hire over, once for each version of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hired(ReceivedEvent event, EmployeeHiredEvent told) {
        told.requireWhole();
        lockOrganization();
        Optional<Hire> known = store.find(told.employee());
        if (known.filter(hire -> hire.version() >= told.version()).isEmpty()) {
            Hire hire = new Hire(
                    told.employee(),
                    told.version(),
                    told.vacancy(),
                    told,
                    List.of(),
                    event.correlationId(),
                    event.id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.save(hire.with(apply(told)));
            revisions.bump();
        }
    }

    /**
     * Applies again what was left out.
     *
     * @throws NotFoundException when nobody of this code was hired
     */
    @Transactional
    public Hire applyAgain(String employee) {
        revisions.lock();
        Hire hire = get(employee);
        if (hire.document() == null) {
            return hire;
        }
        cause.continueFrom(hire.correlationId(), hire.eventId());
        Hire applied = hire.with(apply(hire.document()));
        store.save(applied);
        revisions.bump();
        return applied;
    }

    /**
     * One hire.
     *
     * @throws NotFoundException when nobody of this code was hired
     */
    @Transactional
    public Hire get(String employee) {
        return store.find(employee).orElseThrow(() -> new NotFoundException("hire", employee));
    }

    /** By the employee's code. */
    @Transactional
    public Page<Hire> list(Boolean problems, PageRequest request) {
        revisions.current();
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(store.page(problems, after, request.fetch()), request, hire -> Cursor.of(hire.employee()));
    }

    /** What could not be taken over. */
    private List<Violation> apply(EmployeeHiredEvent told) {
        List<Violation> left = new ArrayList<>(employees.register(told.employee(), told.employee(true)));
        boolean onlyTheTeam = !left.isEmpty()
                && left.stream().allMatch(broken -> broken.field().equals(TEAM));
        if (onlyTheTeam) {
            employees.register(told.employee(), told.employee(false));
        } else if (!left.isEmpty()) {
            return left;
        }
        List<EmployeeHiredEvent.Target> wanted = told.targets();
        for (int i = 0; i < wanted.size(); i++) {
            String path = "probation.targets[" + i + "]";
            targets.addWhereNoneStands(wanted.get(i).of(told.employee())).stream()
                    .map(broken -> new Violation(broken.field().replace("[0]", path), broken.code(), broken.args()))
                    .forEach(left::add);
        }
        return left;
    }

    private void lockOrganization() {
        try {
            revisions.lock();
        } catch (NotFoundException e) {
            throw new PermanentEventException("a hire of an organization that is not here", e);
        }
    }
}
