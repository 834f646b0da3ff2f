package io.komdir.audit.improvement.task;

import io.komdir.audit.audits.Findings;
import io.komdir.audit.improvement.diagnosis.Causes;
import io.komdir.platform.events.CausationContext;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The origins of tasks: confirmed causes and findings of completed audits. */
@ApplicationScoped
class TaskOrigins {
    private final Causes causes;
    private final Findings findings;
    private final CausationContext current;

    TaskOrigins(Causes causes, Findings findings, CausationContext current) {
        this.causes = causes;
        this.findings = findings;
        this.current = current;
    }

    /**
     * Makes the origin the cause of the current work.
     *
     * @return what all events of one first cause share
     * @throws RuleViolationException naming {@code origin.check} or {@code origin.item} when there is no such cause or
     *     finding
     */
    UUID continueFrom(TaskOrigin origin) {
        switch (origin.type()) {
            case MANUAL -> {
                // The request itself is the first cause.
            }
            case CAUSE -> {
                var cause = causes.find(origin.diagnosis(), origin.check())
                        .orElseThrow(() -> violation("origin.check", "not-a-cause"));
                current.continueFrom(cause.correlationId(), cause.eventId());
            }
            case AUDIT_ITEM -> {
                var finding = findings.find(origin.audit(), origin.item())
                        .orElseThrow(() -> violation("origin.item", "not-a-finding"));
                current.continueFrom(finding.correlationId(), finding.eventId());
            }
        }
        return current.correlationId();
    }

    private static RuleViolationException violation(String field, String code) {
        return new RuleViolationException(new Violation(field, code));
    }
}
