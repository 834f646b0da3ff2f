package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.LocalizedArgument;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A structured look at sales: planned, started, answered item by item, then completed; or cancelled before that.
 *
 * <p>Each change adds one {@link AuditLogEntry} to the history, and none is ever taken back. Methods that tell the other services
 * something return the events.
 */
final class Audit {
    /** Entries of one audit; a person does not answer so often. */
    static final int MOST_ENTRIES = 10_000;

    private static final int CODES_IN_DETAIL = 10;

    /** What may be asked of an audit; text under {@code what.audit.<name>}. */
    private enum Move {
        START,
        ANSWER,
        COMPLETE,
        CANCEL
    }

    private final AuditId key;
    private final Plan plan;
    private final Map<AuditAction, AuditLogEntry> moves = new EnumMap<>(AuditAction.class);
    private final Map<String, AuditLogEntry> answers = new HashMap<>();
    private final Map<String, List<Evidence>> facts = new HashMap<>();
    private final List<AuditLogEntry> added = new ArrayList<>();
    private Status status;
    private int version;
    private LocalDate startedOn;
    private CompletedAudit completion;

    /** As it was stored. */
    Audit(AuditId key, Plan plan, Status status, int version, LocalDate startedOn, CompletedAudit completion) {
        this.key = key;
        this.plan = plan;
        this.status = status;
        this.version = version;
        this.startedOn = startedOn;
        this.completion = completion;
    }

    static Audit plan(AuditId key, Plan plan, ActionStamp act) {
        Audit audit = new Audit(key, plan, Status.PLANNED, 0, null, null);
        audit.moved(AuditAction.PLANNED, act);
        return audit;
    }

    /** Gives back what was stored beside it. */
    void restore(List<AuditLogEntry> entries, Map<String, List<Evidence>> measured) {
        entries.forEach(this::keep);
        facts.putAll(measured);
    }

    /** @throws ConflictException {@code audit-state} unless it is planned */
    void requireStartable() {
        require(Status.PLANNED, Move.START);
    }

    /** Begins to take answers; the facts stay as they are now. */
    void start(Map<String, List<Evidence>> measured, ActionStamp act) {
        requireStartable();
        status = Status.IN_PROGRESS;
        startedOn = act.on();
        facts.putAll(measured);
        moved(AuditAction.STARTED, act);
    }

    /**
     * Answers an item, or answers it anew. The same answer again changes nothing.
     *
     * @throws RuleViolationException naming {@code evidence} for a problem that nothing shows, neither a person's evidence nor
     *     a measured fact
     */
    void answer(Answer answer, ActionStamp act) {
        require(Status.IN_PROGRESS, Move.ANSWER);
        AuditLogEntry present = answers.get(answer.item());
        if (present != null && present.says(answer)) {
            return;
        }
        if (answer.verdict() == Verdict.PROBLEM
                && answer.evidence() == null
                && factsOf(answer.item()).isEmpty()) {
            throw new RuleViolationException(new Violation("evidence", "evidence-for-problem"));
        }
        if (version >= MOST_ENTRIES) {
            throw new ConflictException("audit-history-full", MOST_ENTRIES);
        }
        add(AuditLogEntry.answer(version + 1, answer, act));
    }

    /**
     * Ends the audit.
     *
     * @param before the audit to compare with, null when there is none
     * @param correlation of the request that ends it
     * @return {@code audit.audit.completed}
     * @throws ConflictException as {@link #requireCompletable}
     */
    List<DomainEvent> complete(TemplateVersion template, Conducted before, UUID correlation, ActionStamp act) {
        requireCompletable(template);
        status = Status.COMPLETED;
        moved(AuditAction.COMPLETED, act);
        Outcome outcome = Outcome.of(template, verdicts(), before);
        DomainEvent event = AuditEvents.completed(this, act.on(), outcome);
        completion = new CompletedAudit(
                act.on(),
                act.at(),
                before == null ? null : before.id(),
                before == null ? 1 : before.place() + 1,
                outcome.score().overall().score(),
                outcome.findings().size(),
                correlation,
                event.id());
        return List.of(event);
    }

    void cancel(ActionStamp act) {
        if (status != Status.PLANNED) {
            require(Status.IN_PROGRESS, Move.CANCEL);
        }
        status = Status.CANCELLED;
        moved(AuditAction.CANCELLED, act);
    }

    private void require(Status needed, Move move) {
        if (status != needed) {
            throw new ConflictException(
                            "audit-state",
                            key.id(),
                            new LocalizedArgument("audit-status." + status),
                            new LocalizedArgument("audit." + move))
                    .with("state", status);
        }
    }

    /**
     * To be asked before anything else is locked for the completion.
     *
     * @throws ConflictException {@code audit-state}, or {@code items-open} with the member {@code openItems}
     */
    void requireCompletable(TemplateVersion template) {
        require(Status.IN_PROGRESS, Move.COMPLETE);
        List<String> open = template.items().stream()
                .map(Item::code)
                .filter(item -> !answers.containsKey(item))
                .toList();
        if (!open.isEmpty()) {
            String some = open.stream().limit(CODES_IN_DETAIL).collect(Collectors.joining(", "));
            String list = open.size() > CODES_IN_DETAIL ? some + ", …" : some;
            throw new ConflictException("items-open", open.size(), list).with("openItems", open);
        }
    }

    private void moved(AuditAction deed, ActionStamp act) {
        add(AuditLogEntry.move(version + 1, deed, act));
    }

    private void add(AuditLogEntry entry) {
        version = entry.sequence();
        added.add(entry);
        keep(entry);
    }

    private void keep(AuditLogEntry entry) {
        if (entry.deed() == AuditAction.ANSWERED) {
            answers.put(entry.item(), entry);
        } else {
            moves.put(entry.deed(), entry);
        }
    }

    UUID id() {
        return key.id();
    }

    String organization() {
        return key.organization();
    }

    Plan plan() {
        return plan;
    }

    Status status() {
        return status;
    }

    /** Number of entries so far. */
    int version() {
        return version;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    /** Null until it is completed. */
    CompletedAudit completion() {
        return completion;
    }

    /** The entry of a deed other than an answer, null when that was not done. */
    AuditLogEntry move(AuditAction deed) {
        return moves.get(deed);
    }

    /** The present answer, null when there is none yet. */
    AuditLogEntry answerTo(String item) {
        return answers.get(item);
    }

    List<Evidence> factsOf(String item) {
        return facts.getOrDefault(item, List.of());
    }

    Map<String, List<Evidence>> facts() {
        return Map.copyOf(facts);
    }

    /** By item, of the items that have an answer. */
    Map<String, Verdict> verdicts() {
        return answers.values().stream().collect(Collectors.toMap(AuditLogEntry::item, AuditLogEntry::verdict));
    }

    /** What was done since it was read. */
    List<AuditLogEntry> added() {
        return List.copyOf(added);
    }
}
