package io.komdir.hiring.recruiting.vacancy;

import io.komdir.directory.Organizations;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;

/** Opens, holds, fills and cancels vacancies. Of two steps at once one waits for the other and then sees what it did. */
@ApplicationScoped
class VacancySteps {
    /** How many days a step may be recorded late. */
    static final int DAYS_LATE = 366;

    private final Vacancies vacancies;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    VacancySteps(Vacancies vacancies, Organizations organizations, Caller caller, Clock clock) {
        this.vacancies = vacancies;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public VacancyView open(UUID id, VacancyStepRequest step, String ifMatch) {
        return step(id, step, ifMatch, Vacancy::open);
    }

    @Transactional
    public VacancyView hold(UUID id, VacancyStepRequest step, String ifMatch) {
        return step(id, step, ifMatch, Vacancy::hold);
    }

    @Transactional
    public VacancyView fill(UUID id, VacancyStepRequest step, String ifMatch) {
        return step(id, step, ifMatch, Vacancy::fill);
    }

    @Transactional
    public VacancyView cancel(UUID id, VacancyStepRequest step, String ifMatch) {
        return step(id, step, ifMatch, Vacancy::cancel);
    }

    private VacancyView step(
            UUID id, VacancyStepRequest input, String ifMatch, BiFunction<Vacancy, Move.Made, VacancyChange> step) {
        Vacancy vacancy = vacancies.lock(id);
        Preconditions.ifMatch(ifMatch, VacancyService.tag(VacancyView.of(vacancy)));
        Instant now = clock.instant();
        LocalDate on = day(input.on(), vacancy, organizations.dayOf(now));
        String reason = input.reason() == null || input.reason().isBlank()
                ? null
                : input.reason().strip();
        VacancyChange change = step.apply(vacancy, new Move.Made(on, now, caller.name(), reason));
        vacancies.save(change);
        return VacancyView.of(change.vacancy());
    }

    private static LocalDate day(LocalDate on, Vacancy vacancy, LocalDate today) {
        int moves = vacancy.history().size();
        LocalDate earliest = moves == 0
                ? today.minusDays(DAYS_LATE)
                : vacancy.history().get(moves - 1).on();
        // A clock that was set back, or another time zone: a step is never before the one before.
        LocalDate latest = today.isBefore(earliest) ? earliest : today;
        LocalDate day = on == null ? latest : on;
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolationException(new Violation("on", "range", earliest, latest));
        }
        return day;
    }
}
