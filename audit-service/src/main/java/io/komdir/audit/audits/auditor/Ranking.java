package io.komdir.audit.audits.auditor;

import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Orders the auditors of the organization in scope by how well they fit. */
@ApplicationScoped
class Ranking {
    private final RankingStore store;
    private final Auditors auditors;
    private final Independence independence;
    private final Messages messages;

    Ranking(RankingStore store, Auditors auditors, Independence independence, Messages messages) {
        this.store = store;
        this.auditors = auditors;
        this.independence = independence;
        this.messages = messages;
    }

    /** Up to {@code limit} who may audit, and up to as many who may not. */
    @Transactional
    public RankingView rank(RankingCriteria wanted, int limit, Locale locale) {
        Set<String> dependent = wanted.scope() == null ? Set.of() : independence.peopleOf(wanted.scope());
        List<RankingView.Ranked> ranked = new ArrayList<>();
        for (Auditor auditor : store.best(wanted, dependent, limit)) {
            ranked.add(ranked(auditor, wanted, ranked, locale));
        }
        List<RankingView.NotEligible> notEligible = store.of(dependent, limit).stream()
                .map(auditor -> notEligible(auditor, wanted.scope(), locale))
                .toList();
        OnboardingView onboarding = auditors.onboardingFor(wanted.niche(), wanted.scope())
                .map(plan -> OnboardingView.of(plan, locale))
                .orElse(null);
        return new RankingView(onboarding != null, onboarding, ranked, notEligible);
    }

    private RankingView.Ranked ranked(
            Auditor auditor, RankingCriteria wanted, List<RankingView.Ranked> better, Locale locale) {
        List<RankingView.Reason> reasons = wanted.reasons(auditor, messages, locale);
        int points = reasons.stream().mapToInt(RankingView.Reason::points).sum();
        RankingView.Ranked last = better.isEmpty() ? null : better.get(better.size() - 1);
        boolean equal = last != null && last.points() == points && last.auditsDone() == auditor.auditsDone();
        int place = equal ? last.place() : better.size() + 1;
        return new RankingView.Ranked(place, auditor.code(), auditor.fullName(), auditor.auditsDone(), points, reasons);
    }

    private RankingView.NotEligible notEligible(Auditor auditor, String scope, Locale locale) {
        String code = Dependence.of(auditor, scope).code();
        String text = messages.text(locale, "what.dependence." + code);
        return new RankingView.NotEligible(auditor.code(), auditor.fullName(), new RankingView.Reason(code, 0, text));
    }
}
