package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import io.komdir.hiring.recruiting.vacancy.VacancyService;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Compares the candidates of a vacancy. */
@ApplicationScoped
@Transactional
class SelectionService {
    private final Candidates candidates;
    private final CandidateViews views;
    private final VacancyService vacancies;
    private final VacancyPipeline pipeline;

    SelectionService(Candidates candidates, CandidateViews views, VacancyService vacancies, VacancyPipeline pipeline) {
        this.candidates = candidates;
        this.views = views;
        this.vacancies = vacancies;
        this.pipeline = pipeline;
    }

    /**
     * The shortlist.
     *
     * @param limit most places
     * @throws NotFoundException when the organization has no such vacancy
     */
    public Shortlist shortlist(UUID vacancy, int limit) {
        List<Criterion> criteria = vacancies.require(vacancy).spec().scoredBy();
        List<ShortlistItem> scored = new ArrayList<>();
        List<Shortlist.Unscored> unscored = new ArrayList<>();
        for (Candidate candidate : candidates.ofVacancy(vacancy)) {
            if (candidate.stage() == Stage.REJECTED || candidate.stage() == Stage.WITHDRAWN) {
                continue;
            }
            ShortlistItem item = ShortlistItem.of(candidate, criteria, views.shown(candidate));
            if (item.scored()) {
                scored.add(item);
            } else {
                unscored.add(new Shortlist.Unscored(
                        candidate.id(), item.fullName(), candidate.stage(), candidate.appliedOn()));
            }
        }
        return Shortlist.of(vacancy, criteria, scored, unscored, limit);
    }

    /**
     * The funnel.
     *
     * @throws NotFoundException when the organization has no such vacancy
     */
    public CandidateFunnel funnel(UUID vacancy) {
        return CandidateFunnel.of(vacancy, pipeline.pipeline(vacancy));
    }
}
