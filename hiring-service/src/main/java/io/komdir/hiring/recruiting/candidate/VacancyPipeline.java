package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import io.komdir.hiring.recruiting.vacancy.Vacancy;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The figures of candidates, for packages that review a search or judge an agency by what came of it. */
@ApplicationScoped
@Transactional
public class VacancyPipeline {
    /** Most candidates that a judgement of agencies looks at; the newest. */
    static final int MAX_OF_AGENCIES = 10_000;

    private final CandidateStore store;
    private final VacancyService vacancies;

    VacancyPipeline(CandidateStore store, VacancyService vacancies) {
        this.store = store;
        this.vacancies = vacancies;
    }

    /**
     * The candidates of the vacancy, oldest first.
     *
     * @throws NotFoundException when the organization has no such vacancy
     */
    public List<PipelineCandidate> pipeline(UUID vacancy) {
        Set<String> criteria = criteria(vacancies.require(vacancy));
        return store.ofVacancy(vacancy).stream()
                .map(candidate -> PipelineCandidate.of(candidate, criteria))
                .toList();
    }

    /** The candidates that any of the agencies has presented for whatever vacancy, newest first, at most 10 000. */
    public List<PipelineCandidate> ofAgencies(Collection<String> agencies) {
        Map<UUID, Set<String>> criteria = new HashMap<>();
        return store.ofAgencies(agencies, MAX_OF_AGENCIES).stream()
                .map(candidate -> PipelineCandidate.of(
                        candidate, criteria.computeIfAbsent(candidate.vacancy(), this::criteriaOf)))
                .toList();
    }

    private Set<String> criteriaOf(UUID vacancy) {
        return vacancies.find(vacancy).map(VacancyPipeline::criteria).orElse(Set.of());
    }

    private static Set<String> criteria(Vacancy vacancy) {
        return vacancy.spec().scoredBy().stream().map(Criterion::code).collect(Collectors.toSet());
    }
}
