package io.komdir.audit.audits.auditor;

import io.komdir.directory.People;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.LocalizedArgument;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides who may audit a scope. A scope is {@code organization}, {@code team:<code>} or {@code employee:<code>}; the heads of
 * a team and of those above and below it may not audit the team, and an employee may not be audited by himself or herself.
 */
@ApplicationScoped
@Transactional
public class AuditorEligibility {
    private static final String EMPLOYEE = "employee:";

    private final AuditorRepository repository;
    private final People people;
    private final Onboarding onboarding;

    AuditorEligibility(AuditorRepository repository, People people, Onboarding onboarding) {
        this.repository = repository;
        this.people = people;
        this.onboarding = onboarding;
    }

    /**
     * Refuses an auditor who heads the audited team or one above or below it, or who is the audited employee.
     *
     * @throws RuleViolationException naming the field {@code auditor}, code {@code unknown-auditor}
     * @throws ConflictException {@code auditor-not-independent} with the member {@code reason}
     */
    public void requireIndependent(String code, String scope) {
        Auditor auditor = repository
                .findByIdOptional(code)
                .map(AuditorEntity::auditor)
                .orElseThrow(() -> new RuleViolationException(new Violation("auditor", "unknown-auditor", code)));
        Set<String> excluded = excluded(scope);
        if (excluded.contains(auditor.code()) || excluded.contains(auditor.person())) {
            String reason = ConflictOfInterest.of(auditor, scope).code();
            throw new ConflictException(
                            "auditor-not-independent", code, scope, new LocalizedArgument("dependence." + reason))
                    .with("reason", reason);
        }
    }

    /**
     * Refuses a team or an employee that kpi-service has not published: no head would be found who answers for it. As long as it
     * has published none at all, any is accepted.
     *
     * @throws RuleViolationException naming the field {@code scope}, code {@code unknown-scope}
     */
    public void requireScope(String scope) {
        if (!people.mayBe(scope)) {
            throw new RuleViolationException(new Violation("scope", "unknown-scope", scope));
        }
    }

    /**
     * The onboarding that the organization owes its auditor, as part of the audit.
     *
     * @param niche as written by people; null or blank for an audit without one
     * @param scope null for any
     * @return empty when at least one auditor who may audit the scope has experience in the niche
     */
    public Optional<OnboardingPlan> onboardingFor(String niche, String scope) {
        return onboardingFor(niche, excluded(scope));
    }

    /** The same for the employees who may not audit. */
    Optional<OnboardingPlan> onboardingFor(String niche, Set<String> excluded) {
        if (niche == null || Texts.key(niche).isEmpty() || repository.anyHasNiche(niche, excluded)) {
            return Optional.empty();
        }
        return Optional.of(onboarding.plan(niche.strip()));
    }

    /** The employees who may not audit the scope; none for null. */
    Set<String> excluded(String scope) {
        if (scope == null) {
            return Set.of();
        }
        Set<String> excluded = new TreeSet<>(people.headsOf(scope));
        if (scope.startsWith(EMPLOYEE)) {
            excluded.add(scope.substring(EMPLOYEE.length()));
        }
        return excluded;
    }
}
