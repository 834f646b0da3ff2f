package io.komdir.audit.audits.auditor;

import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.LocalizedArgument;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The auditors of the organization in scope, for the room that plans audits. */
@ApplicationScoped
@Transactional
public class Auditors {
    private final AuditorStore store;
    private final Independence independence;
    private final Onboarding onboarding;

    Auditors(AuditorStore store, Independence independence, Onboarding onboarding) {
        this.store = store;
        this.independence = independence;
        this.onboarding = onboarding;
    }

    /**
     * Refuses an auditor that nobody has entered.
     *
     * @throws RuleViolationException naming the field {@code auditor}, code {@code unknown-auditor}
     */
    public void requireKnown(String auditor) {
        known(auditor);
    }

    /**
     * Refuses an auditor who heads the audited team or one above or below it, or who is the audited employee.
     *
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}
     * @throws RuleViolationException as {@link #requireKnown}
     * @throws ConflictException {@code auditor-not-independent} with the member {@code reason}
     */
    public void requireIndependent(String auditor, String scope) {
        independence.between(known(auditor), scope).ifPresent(dependence -> {
            throw new ConflictException(
                            "auditor-not-independent",
                            auditor,
                            scope,
                            new LocalizedArgument("dependence." + dependence.code()))
                    .with("reason", dependence.code());
        });
    }

    /**
     * Refuses a team or an employee that kpi-service has not told of: nobody would be known to answer for it. As long as it has
     * told of none at all, any is taken.
     *
     * @throws RuleViolationException naming the field {@code scope}, code {@code unknown-scope}
     */
    public void requireKnownScope(String scope) {
        if (!independence.knows(scope)) {
            throw new RuleViolationException(List.of(new Violation("scope", "unknown-scope", scope)));
        }
    }

    /** Adds one to the audits done; to be called in the transaction that completes an audit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void auditDone(String auditor) {
        if (!store.countOneMore(auditor)) {
            throw new IllegalStateException("an audit was done by nobody who is known");
        }
    }

    /**
     * What the organization has to explain to its auditor first, as part of the audit.
     *
     * @param niche as written by people; null or blank for an audit without one
     * @param scope {@code organization}, {@code team:<code>} or {@code employee:<code>}; null for any
     * @return empty when at least one auditor who may audit the scope has experience in the niche
     */
    public Optional<OnboardingPlan> onboardingFor(String niche, String scope) {
        if (niche == null || TextNormalizer.key(niche).isEmpty()) {
            return Optional.empty();
        }
        Set<String> dependent = scope == null ? Set.of() : independence.peopleOf(scope);
        return store.anyKnows(TextNormalizer.key(niche), dependent)
                ? Optional.empty()
                : Optional.of(onboarding.plan(niche.strip()));
    }

    private Auditor known(String auditor) {
        return store.find(auditor)
                .orElseThrow(() ->
                        new RuleViolationException(List.of(new Violation("auditor", "unknown-auditor", auditor))));
    }
}
