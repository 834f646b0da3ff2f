package io.komdir.hiring.recruiting.candidate;

import io.komdir.directory.Organizations;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
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
import java.util.UUID;
import java.util.function.BiFunction;

/** Records what interviewers and references say of a candidate, in whatever stage; the same again changes nothing. */
@ApplicationScoped
class AssessmentService {
    private final Candidates candidates;
    private final CandidateViews views;
    private final VacancyService vacancies;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    AssessmentService(
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

    @Transactional
    public CandidateView score(UUID vacancyId, UUID id, ScoresRequest input, String ifMatch) {
        return change(vacancyId, id, ifMatch, (candidate, vacancy) -> {
            Instant now = clock.instant();
            LocalDate on = on(input, candidate, organizations.dayOf(now));
            List<Violation> violations =
                    new ArrayList<>(input.violations(vacancy.spec().scoredBy()));
            range(on, candidate.appliedOn(), organizations.dayOf(now), violations);
            if (!violations.isEmpty()) {
                throw new RuleViolationException(violations);
            }
            return candidate.scored(new Scorecard(input.interviewer(), on, now, caller.name(), input.asScores()));
        });
    }

    @Transactional
    public CandidateView refer(UUID vacancyId, UUID id, ReferencesRequest input, String ifMatch) {
        return change(vacancyId, id, ifMatch, (candidate, vacancy) -> {
            LocalDate today = organizations.today();
            List<Violation> violations = input.violations(candidate.appliedOn(), today);
            if (!violations.isEmpty()) {
                throw new RuleViolationException(violations);
            }
            return candidate.referred(input.asReferences(today));
        });
    }

    private CandidateView change(
            UUID vacancyId, UUID id, String ifMatch, BiFunction<Candidate, Vacancy, Candidate> change) {
        Vacancy vacancy = vacancies.require(vacancyId);
        Candidate candidate = candidates.lock(vacancyId, id);
        Preconditions.ifMatch(ifMatch, CandidateViews.tag(views.of(candidate, vacancy)));
        candidate.requirePerson();
        Candidate changed = change.apply(candidate, vacancy);
        if (changed.version() != candidate.version()) {
            candidates.save(changed);
        }
        return views.of(changed, vacancy);
    }

    private static LocalDate on(ScoresRequest input, Candidate candidate, LocalDate today) {
        if (input.on() != null) {
            return input.on();
        }
        return candidate.scorecards().stream()
                .filter(card -> card.interviewer().equals(input.interviewer()))
                .map(Scorecard::on)
                .findFirst()
                .orElse(today);
    }

    private static void range(LocalDate on, LocalDate earliest, LocalDate today, List<Violation> violations) {
        LocalDate latest = today.isBefore(earliest) ? earliest : today;
        if (on.isBefore(earliest) || on.isAfter(latest)) {
            violations.add(new Violation("on", "range", earliest, latest));
        }
    }
}
