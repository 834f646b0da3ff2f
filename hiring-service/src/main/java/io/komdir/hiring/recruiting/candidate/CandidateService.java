package io.komdir.hiring.recruiting.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.directory.Organizations;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.hiring.recruiting.vacancy.VacancyStatus;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Takes in, corrects and shows candidates. */
@ApplicationScoped
class CandidateService {
    private final Candidates candidates;
    private final CandidateStore store;
    private final CandidateMerge merge;
    private final CandidateRules rules;
    private final CandidateViews views;
    private final VacancyService vacancies;
    private final Organizations organizations;

    CandidateService(
            Candidates candidates,
            CandidateStore store,
            CandidateMerge merge,
            CandidateRules rules,
            CandidateViews views,
            VacancyService vacancies,
            Organizations organizations) {
        this.candidates = candidates;
        this.store = store;
        this.merge = merge;
        this.rules = rules;
        this.views = views;
        this.vacancies = vacancies;
        this.organizations = organizations;
    }

    /**
     * Takes in a candidate.
     *
     * @throws ConflictException {@code vacancy-state} when the vacancy has ended, {@code candidates-full}
     */
    @Transactional
    public CandidateView create(UUID vacancyId, CandidateRequest input) {
        Vacancy vacancy = vacancies.lock(vacancyId);
        vacancy.require(VacancyStatus.DRAFT, VacancyStatus.OPEN, VacancyStatus.ON_HOLD);
        LocalDate today = organizations.today();
        rules.check(input, today);
        LocalDate applied = input.appliedOn() == null ? today : input.appliedOn();
        CandidateKey key = new CandidateKey(vacancy.organization(), vacancyId, Ids.next());
        Candidate candidate = Candidate.apply(key, input.source(), applied, input.person());
        candidates.add(candidate);
        return views.of(candidate, vacancy);
    }

    /** Newest first. */
    @Transactional
    public Page<CandidateView> list(UUID vacancyId, CandidateFilter filter, PageRequest request) {
        Vacancy vacancy = vacancies.require(vacancyId);
        UUID before = request.after().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                        store.page(vacancyId, filter, before, request.fetch()),
                        request,
                        candidate -> Cursor.of(candidate.id()))
                .map(candidate -> views.of(candidate, vacancy));
    }

    /**
     * One candidate.
     *
     * @throws NotFoundException when the vacancy is not here, or has none of this id
     */
    @Transactional
    public CandidateView get(UUID vacancyId, UUID id) {
        Vacancy vacancy = vacancies.require(vacancyId);
        return views.of(candidates.require(vacancyId, id), vacancy);
    }

    /**
     * Corrects who it is and where they came from; the same again changes nothing.
     *
     * @param ifMatch the tag that the caller has seen, or null
     */
    @Transactional
    public CandidateView change(UUID vacancyId, UUID id, JsonNode patch, String ifMatch) {
        Vacancy vacancy = vacancies.require(vacancyId);
        Candidate candidate = candidates.lock(vacancyId, id);
        Preconditions.ifMatch(ifMatch, CandidateViews.tag(views.of(candidate, vacancy)));
        candidate.requirePerson();
        CandidateRequest input = merge.merged(candidate, patch);
        rules.check(input, candidate, organizations.today());
        LocalDate applied = input.appliedOn() == null ? candidate.appliedOn() : input.appliedOn();
        Candidate changed = candidate.edit(input.person(), input.source(), applied);
        if (changed.version() != candidate.version()) {
            candidates.save(changed);
        }
        return views.of(changed, vacancy);
    }

    /** Erases who it is and every text that may name a person; once more changes nothing. */
    @Transactional
    public CandidateView erase(UUID vacancyId, UUID id, String ifMatch) {
        Vacancy vacancy = vacancies.require(vacancyId);
        Candidate candidate = candidates.lock(vacancyId, id);
        Preconditions.ifMatch(ifMatch, CandidateViews.tag(views.of(candidate, vacancy)));
        Candidate erased = candidate.erase(organizations.today());
        if (erased.version() != candidate.version()) {
            candidates.save(erased);
        }
        return views.of(erased, vacancy);
    }
}
