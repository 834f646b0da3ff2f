package io.komdir.hiring.recruiting.hire;

import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.position.EmployeeRole;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.hiring.recruiting.candidate.Candidate;
import io.komdir.hiring.recruiting.candidate.CandidateHire;
import io.komdir.hiring.recruiting.candidate.CandidateMoves;
import io.komdir.hiring.recruiting.candidate.CandidateText;
import io.komdir.hiring.recruiting.candidate.CandidateView;
import io.komdir.hiring.recruiting.candidate.CandidateViews;
import io.komdir.hiring.recruiting.candidate.Candidates;
import io.komdir.hiring.recruiting.candidate.Stage;
import io.komdir.hiring.recruiting.candidate.StageMove;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves candidates; the step to HIRED takes a seat of the vacancy and publishes the employee, all or nothing. */
@ApplicationScoped
class HireService {
    private final CandidateMoves moves;
    private final Candidates candidates;
    private final CandidateViews views;
    private final VacancyService vacancies;
    private final SeatAssignment seats;
    private final PositionService positions;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    HireService(
            CandidateMoves moves,
            Candidates candidates,
            CandidateViews views,
            VacancyService vacancies,
            SeatAssignment seats,
            PositionService positions,
            Organizations organizations,
            Caller caller,
            Clock clock) {
        this.moves = moves;
        this.candidates = candidates;
        this.views = views;
        this.vacancies = vacancies;
        this.seats = seats;
        this.positions = positions;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Moves a candidate.
     *
     * @throws ConflictException {@code vacancy-state}, {@code candidate-move}, {@code candidate-erased}, and to HIRED {@code
     *     references-first} or {@code employee-hired}
     */
    @Transactional
    public CandidateView move(UUID vacancyId, UUID id, MoveCandidateRequest input, String ifMatch) {
        if (input.to() == Stage.HIRED) {
            return hire(vacancyId, id, input, ifMatch);
        }
        List<Violation> violations = input.violationsUnlessHired();
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return moves.move(vacancyId, id, input.to(), input.on(), MoveCandidateRequest.plain(input.reason()), ifMatch);
    }

    /** Of two hires at once the second waits for the first, and then sees what is left of the seats. */
    private CandidateView hire(UUID vacancyId, UUID id, MoveCandidateRequest input, String ifMatch) {
        Vacancy vacancy = vacancies.lock(vacancyId);
        Candidate candidate = candidates.lock(vacancyId, id);
        Preconditions.ifMatch(ifMatch, CandidateViews.tag(views.of(candidate, vacancy)));
        vacancy.require(VacancyStatus.OPEN);
        String override = MoveCandidateRequest.plain(input.overrideReason());
        candidate.requireHireable(override);
        Instant now = clock.instant();
        LocalDate today = organizations.dayOf(now);
        LocalDate on = candidate.dayOfStep(input.on(), today);
        Hired hired = hired(vacancy, candidate, input, on, today);
        // Kept also beside references: a reviewer of the search sees that it was considered necessary.
        CandidateHire hire =
                new CandidateHire(hired.employee(), hired.hiredOn(), !candidate.referenceAnswered(), override);
        StageMove.Made made = new StageMove.Made(on, now, caller.name(), MoveCandidateRequest.plain(input.reason()));
        Candidate changed = candidate.hired(hire, made);
        candidates.save(changed);
        String fullName = Optional.ofNullable(MoveCandidateRequest.plain(input.fullName()))
                .orElse(candidate.person().fullName());
        String email = input.email() == null ? candidate.person().email() : input.email();
        Vacancy seated = seats.take(vacancy, EmployeeHired.of(hired, fullName, email), made);
        return views.of(changed, seated);
    }

    private Hired hired(
            Vacancy vacancy, Candidate candidate, MoveCandidateRequest input, LocalDate on, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        Optional<EmployeeRole> role = Optional.ofNullable(input.role()).or(() -> role(vacancy.spec()));
        LocalDate hiredOn = input.hiredOn() == null ? on : input.hiredOn();
        LocalDate latest = today.plusDays(CandidateText.DAYS_LATE);
        if (input.employee() == null) {
            violations.add(new Violation("employee", "required"));
        }
        if (role.isEmpty()) {
            violations.add(new Violation("role", "required"));
        }
        if (hiredOn.isBefore(candidate.appliedOn()) || hiredOn.isAfter(latest)) {
            violations.add(new Violation("hiredOn", "range", candidate.appliedOn(), latest));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return new Hired(
                input.employee(),
                input.team() == null ? vacancy.spec().team() : input.team(),
                vacancy.spec().position(),
                vacancy.spec().level(),
                role.orElseThrow(),
                hiredOn,
                vacancy.id(),
                candidate.id(),
                candidate.source().agency(),
                HiredProbation.of(vacancy.spec().probation(), hiredOn),
                1);
    }

    /** Of the vacancy, else of its position. */
    private Optional<EmployeeRole> role(VacancySpec spec) {
        return Optional.ofNullable(spec.role())
                .or(() -> positions
                        .find(spec.position())
                        .map(position -> position.profile().role()));
    }
}
