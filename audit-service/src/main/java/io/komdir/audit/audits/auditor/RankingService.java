package io.komdir.audit.audits.auditor;

import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Orders the auditors of the organization in scope by how well they fit an audit. */
@ApplicationScoped
class RankingService {
    private final AuditorRepository repository;
    private final AuditorEligibility eligibility;
    private final Messages messages;

    RankingService(AuditorRepository repository, AuditorEligibility eligibility, Messages messages) {
        this.repository = repository;
        this.eligibility = eligibility;
        this.messages = messages;
    }

    /** Up to {@code limit} auditors who may audit, and up to as many who may not. */
    @Transactional
    public RankingView rank(RankingCriteria criteria, int limit, Locale locale) {
        Set<String> excluded = eligibility.excluded(criteria.scope());
        List<RankingView.Ranked> ranked = new ArrayList<>();
        for (AuditorEntity entity : repository.best(criteria, excluded, limit)) {
            ranked.add(ranked(entity.auditor(), criteria, ranked, locale));
        }
        List<RankingView.NotEligible> notEligible = repository.among(excluded, limit).stream()
                .map(entity -> notEligible(entity.auditor(), criteria.scope(), locale))
                .toList();
        OnboardingView onboarding = eligibility
                .onboardingFor(criteria.niche(), excluded)
                .map(plan -> OnboardingView.of(plan, locale))
                .orElse(null);
        return new RankingView(onboarding != null, onboarding, ranked, notEligible);
    }

    private RankingView.Ranked ranked(
            Auditor auditor, RankingCriteria criteria, List<RankingView.Ranked> better, Locale locale) {
        List<RankingView.Reason> reasons = criteria.reasons(auditor).stream()
                .map(reason -> reason(reason, locale))
                .toList();
        int points = reasons.stream().mapToInt(RankingView.Reason::points).sum();
        RankingView.Ranked last = better.isEmpty() ? null : better.get(better.size() - 1);
        boolean equal = last != null && last.points() == points && last.auditsDone() == auditor.auditsDone();
        int place = equal ? last.place() : better.size() + 1;
        return new RankingView.Ranked(place, auditor.code(), auditor.fullName(), auditor.auditsDone(), points, reasons);
    }

    private RankingView.Reason reason(RankingCriteria.Reason reason, Locale locale) {
        String code = reason.criterion().code();
        String text = messages.text(locale, "auditor.reason." + code, reason.subject(), Criterion.MAX_AUDITS);
        return new RankingView.Reason(code, reason.points(), text);
    }

    private RankingView.NotEligible notEligible(Auditor auditor, String scope, Locale locale) {
        String code = ConflictOfInterest.of(auditor, scope).code();
        String text = messages.text(locale, "what.dependence." + code);
        return new RankingView.NotEligible(auditor.code(), auditor.fullName(), new RankingView.Reason(code, 0, text));
    }
}
