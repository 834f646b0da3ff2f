package io.komdir.hiring.recruiting.hire;

import io.komdir.hiring.recruiting.candidate.StageMove;
import io.komdir.hiring.recruiting.vacancy.Causation;
import io.komdir.hiring.recruiting.vacancy.Hire;
import io.komdir.hiring.recruiting.vacancy.Move;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.events.Outbox;
import io.komdir.platform.problem.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Gives a seat of a vacancy to an employee and publishes it. */
@ApplicationScoped
class SeatAssignment {
    private final HireStore hires;
    private final VacancyService vacancies;
    private final CausationContext cause;
    private final Outbox outbox;

    SeatAssignment(HireStore hires, VacancyService vacancies, CausationContext cause, Outbox outbox) {
        this.hires = hires;
        this.vacancies = vacancies;
        this.cause = cause;
        this.outbox = outbox;
    }

    /**
     * Takes a seat of a vacancy that the caller has locked; the last one fills it.
     *
     * @return the vacancy as it is then
     * @throws ConflictException {@code employee-hired} when the code has a seat of it already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Vacancy take(Vacancy vacancy, EmployeeHired data, StageMove.Made made) {
        if (vacancy.hires().stream().anyMatch(hire -> hire.employee().equals(data.employee()))) {
            throw new ConflictException("employee-hired", data.employee());
        }
        hires.save(data.hired());
        // A hire follows from the opening; a vacancy restored without it still knows what it follows from itself.
        Causation chain = vacancy.chain();
        cause.continueFrom(chain.correlationId(), Objects.requireNonNullElse(chain.opened(), chain.cause()));
        outbox.add(HireEvents.hired(vacancy.organization(), data));
        Hire hire = new Hire(data.employee(), data.candidate(), data.hiredOn());
        // Every consumer reads the vacancy, so the reason, which may name the person, stays with the
        // candidate.
        Change<Vacancy> change = vacancy.hired(hire, new Move.Made(made.on(), made.at(), made.by(), null));
        vacancies.save(change);
        return change.aggregate();
    }
}
