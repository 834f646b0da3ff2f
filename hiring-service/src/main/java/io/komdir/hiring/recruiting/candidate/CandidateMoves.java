package io.komdir.hiring.recruiting.candidate;

import io.komdir.directory.Organizations;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Moves candidates from stage to stage; the hire belongs to another package. */
@ApplicationScoped
public class CandidateMoves {
    private final Candidates candidates;
    private final CandidateViews views;
    private final VacancyService vacancies;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    CandidateMoves(
            Candidates candidates,
            CandidateViews views,
            VacancyService vacancies,
            Organizations organizations,
            Caller caller,
            Clock clock) {
        this.candidates = candidates;
        this.views = views;
        this.vacancies = vacancies;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Moves on, refuses or lets go. While the vacancy is held, candidates are looked at, refused or let go, not met.
     *
     * @param on day of the step, null for today
     * @throws ConflictException {@code vacancy-state} when the vacancy is neither open nor held, {@code candidate-move} with
     *     the members {@code stage} and {@code allowed}, {@code candidate-erased}
     */
    @Transactional
    public CandidateView move(UUID vacancyId, UUID id, Stage to, LocalDate on, String reason, String ifMatch) {
        Vacancy vacancy = vacancies.lock(vacancyId);
        Candidate candidate = candidates.lock(vacancyId, id);
        Preconditions.ifMatch(ifMatch, CandidateViews.tag(views.of(candidate, vacancy)));
        vacancy.require(VacancyStatus.OPEN, VacancyStatus.ON_HOLD);
        Stage stage = candidate.stage();
        List<Stage> allowed = vacancy.status() == VacancyStatus.OPEN ? stage.next() : stage.nextOnHold();
        Instant now = clock.instant();
        LocalDate day = candidate.dayOfStep(on, organizations.dayOf(now));
        Candidate moved = candidate.move(to, allowed, new StageMove.Made(day, now, caller.name(), reason));
        candidates.save(moved);
        return views.of(moved, vacancy);
    }
}
