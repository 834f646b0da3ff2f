package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.LocalizedArgument;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A structured look at sales: planned, started, answered item by item, then completed; or cancelled before that. Immutable:
 * each step returns the audit after it, with one {@link AuditLogEntry} more, or the same audit when the step changes nothing.
 *
 * @param startedOn null until it is started
 * @param completion null until it is completed
 * @param evidence by item, measured when the audit started
 */
record Audit(
        UUID id,
        Plan plan,
        Status status,
        LocalDate startedOn,
        CompletedAudit completion,
        AuditLog log,
        Map<String, List<Evidence>> evidence) {
    /** Entries of one audit; a person does not answer so often. */
    static final int MAX_ENTRIES = 10_000;

    private static final int CODES_IN_DETAIL = 10;

    /** The steps of an audit; text under {@code what.audit.<name>}. */
    private enum Step {
        START,
        ANSWER,
        COMPLETE,
        CANCEL
    }

    Audit {
        evidence = Map.copyOf(evidence);
    }

    static Audit plan(UUID id, Plan plan, ActionStamp stamp) {
        AuditLogEntry planned = AuditLogEntry.step(1, AuditAction.PLANNED, stamp);
        return new Audit(id, plan, Status.PLANNED, null, null, AuditLog.EMPTY.with(planned), Map.of());
    }

    /** @throws ConflictException {@code audit-state} unless it is planned */
    void requireStartable() {
        require(Status.PLANNED, Step.START);
    }

    /** Begins to take answers; the evidence stays as it is now. */
    Change<Audit> start(Map<String, List<Evidence>> measured, ActionStamp stamp) {
        requireStartable();
        AuditLogEntry started = AuditLogEntry.step(version() + 1, AuditAction.STARTED, stamp);
        return Change.of(new Audit(id, plan, Status.IN_PROGRESS, stamp.on(), null, log.with(started), measured));
    }

    /**
     * Answers an item, or answers it anew. The same answer again changes nothing.
     *
     * @throws RuleViolationException naming {@code evidence} for a problem that nothing shows, neither a person's evidence nor
     *     a measured one
     */
    Change<Audit> answer(Answer answer, ActionStamp stamp) {
        require(Status.IN_PROGRESS, Step.ANSWER);
        AuditLogEntry current = log.answers().get(answer.item());
        if (current != null && current.hasSameContent(answer)) {
            return Change.none(this);
        }
        if (answer.verdict() == Verdict.PROBLEM
                && answer.evidence() == null
                && evidenceOf(answer.item()).isEmpty()) {
            throw new RuleViolationException(new Violation("evidence", "evidence-for-problem"));
        }
        if (version() >= MAX_ENTRIES) {
            throw new ConflictException("audit-history-full", MAX_ENTRIES);
        }
        return Change.of(after(status, completion, AuditLogEntry.answer(version() + 1, answer, stamp)));
    }

    /**
     * Ends the audit, with the event {@code audit.audit.completed}.
     *
     * @param previous the audit to compare with, null when there is none
     * @param correlation of the request that ends it
     * @throws ConflictException as {@link #requireCompletable}
     */
    Change<Audit> complete(TemplateVersion template, PreviousAudit previous, UUID correlation, ActionStamp stamp) {
        requireCompletable(template);
        AuditLogEntry completed = AuditLogEntry.step(version() + 1, AuditAction.COMPLETED, stamp);
        Outcome outcome = Outcome.of(template, log.verdicts(), previous);
        DomainEvent event = AuditEvents.completed(this, completed.sequence(), outcome, stamp);
        CompletedAudit end = new CompletedAudit(
                stamp.on(),
                stamp.at(),
                previous == null ? null : previous.id(),
                previous == null ? 1 : previous.place() + 1,
                outcome.score().overall().score(),
                outcome.findings().size(),
                correlation,
                event.id());
        return Change.of(after(Status.COMPLETED, end, completed), event);
    }

    /**
     * Checked before anything else is locked for the completion.
     *
     * @throws ConflictException {@code audit-state}, or {@code items-open} with the member {@code openItems}
     */
    void requireCompletable(TemplateVersion template) {
        require(Status.IN_PROGRESS, Step.COMPLETE);
        List<String> open = template.items().stream()
                .map(Item::code)
                .filter(item -> !log.answers().containsKey(item))
                .toList();
        if (!open.isEmpty()) {
            String some = open.stream().limit(CODES_IN_DETAIL).collect(Collectors.joining(", "));
            String list = open.size() > CODES_IN_DETAIL ? some + ", …" : some;
            throw new ConflictException("items-open", open.size(), list).with("openItems", open);
        }
    }

    Change<Audit> cancel(ActionStamp stamp) {
        if (status != Status.PLANNED) {
            require(Status.IN_PROGRESS, Step.CANCEL);
        }
        return Change.of(
                after(Status.CANCELLED, completion, AuditLogEntry.step(version() + 1, AuditAction.CANCELLED, stamp)));
    }

    /** Number of entries so far. */
    int version() {
        return log.version();
    }

    List<Evidence> evidenceOf(String item) {
        return evidence.getOrDefault(item, List.of());
    }

    private Audit after(Status next, CompletedAudit end, AuditLogEntry entry) {
        return new Audit(id, plan, next, startedOn, end, log.with(entry), evidence);
    }

    private void require(Status needed, Step step) {
        if (status != needed) {
            throw new ConflictException(
                            "audit-state",
                            id,
                            new LocalizedArgument("audit-status." + status),
                            new LocalizedArgument("audit." + step))
                    .with("state", status);
        }
    }
}
