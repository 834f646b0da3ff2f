package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The search for the causes of one miss: checks in a fixed order, of which those that are not basic come last.
 *
 * <p>Immutable: a step returns the diagnosis after it, one version higher, with the events of the change; a step that changes
 * nothing returns none. The methods {@code restored…} repeat what an event of this service says and publish nothing.
 *
 * @param checks by code; each has its position
 * @param version counts the changes, from 1
 * @param closing null while it is open
 */
public record Diagnosis(
        String organization,
        UUID id,
        Subject subject,
        String scope,
        Measurement measured,
        DiagnosisOpening opening,
        Map<String, Check> checks,
        int version,
        DiagnosisClosing closing) {

    public Diagnosis {
        checks = Map.copyOf(checks);
    }

    /**
     * Opens one, with no check judged yet.
     *
     * @param period the deviation that opens it, null when a person does
     * @return with {@code audit.diagnosis.opened}
     */
    static Change<Diagnosis> open(
            String organization,
            Subject subject,
            String scope,
            Measurement measured,
            Map<String, Check> checks,
            DiagnosisOpening opening,
            DeviationPeriod period) {
        Diagnosis opened = new Diagnosis(organization, Ids.next(), subject, scope, measured, opening, checks, 1, null);
        return Change.of(opened, DiagnosisEvents.opened(opened, period));
    }

    /** Adds another period of the subject off its target; the figures stay those of the first. */
    Change<Diagnosis> join(DeviationPeriod period, Measurement figures) {
        Diagnosis joined = restored(version + 1);
        return Change.of(joined, DiagnosisEvents.deviationJoined(joined, period, figures));
    }

    /** Notes the end of one of its deviations. The diagnosis stays open: the causes are still to be found. */
    Change<Diagnosis> resolve(UUID deviation, LocalDate resolvedOn) {
        Diagnosis resolved = restored(version + 1);
        return Change.of(resolved, DiagnosisEvents.deviationResolved(resolved, deviation, resolvedOn));
    }

    /**
     * Gives a check its verdict; a verdict may be changed while the diagnosis is open.
     *
     * @return with {@code audit.check.judged}, and {@code audit.cause.confirmed} when the check becomes a cause
     * @throws NotFoundException for a check the diagnosis does not have
     * @throws RuleViolationException for staffing with any other check or verdict than staff level and cause
     * @throws ConflictException {@code diagnosis-closed}, or {@code basics-first} with the member {@code openChecks}
     */
    Change<Diagnosis> judge(String code, Judgement judgement, ActionStamp action) {
        Check check = checks.get(code);
        if (check == null) {
            throw new NotFoundException("check", code);
        }
        requireStaffingOfACause(code, judgement);
        if (check.hasSameContent(judgement)) {
            return Change.none(this);
        }
        requireOpen();
        requireBasicsBefore(code, check);
        Confirmation confirmation = new Confirmation(Ids.next(), action.by(), action.at());
        Diagnosis judged = with(code, check.judged(judgement, action, confirmation), version + 1);
        List<DomainEvent> events = new ArrayList<>();
        events.add(DiagnosisEvents.checkJudged(judged, code));
        if (judgement.verdict() == CheckVerdict.CAUSE && !check.isCause()) {
            events.add(DiagnosisEvents.causeConfirmed(judged, code));
        }
        return new Change<>(judged, events);
    }

    /**
     * Ends the search. Checks without a verdict may stay so; the event names them.
     *
     * @param reason required when no check found a cause
     * @param note null when there is none
     * @return with {@code audit.diagnosis.closed}; unchanged when it was closed with the same reason and note before
     * @throws RuleViolationException naming {@code reason}
     * @throws ConflictException {@code diagnosis-closed}
     */
    Change<Diagnosis> close(String reason, String note, ActionStamp action) {
        if (closing != null && Objects.equals(closing.reason(), reason) && Objects.equals(closing.note(), note)) {
            return Change.none(this);
        }
        requireOpen();
        if (reason == null && !hasCause()) {
            throw new RuleViolationException(new Violation("reason", "reason-without-cause"));
        }
        Diagnosis closed = restoredClosing(version + 1, new DiagnosisClosing(reason, note, action.by(), action.at()));
        return Change.of(closed, DiagnosisEvents.closed(closed));
    }

    /** The cause that the check found, if it found one. */
    public Optional<Cause> cause(String code) {
        return Optional.ofNullable(checks.get(code))
                .filter(Check::isCause)
                .map(check -> new Cause(
                        id,
                        code,
                        subject,
                        scope,
                        measured,
                        opening.correlationId(),
                        check.confirmed().event()));
    }

    boolean hasCause() {
        return checks.values().stream().anyMatch(Check::isCause);
    }

    public DiagnosisStatus status() {
        return closing == null ? DiagnosisStatus.OPEN : DiagnosisStatus.CLOSED;
    }

    /** Codes of the checks that meet the condition, in the order of the checks. */
    List<String> codes(Predicate<Check> condition) {
        return checks.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.getValue().position()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Diagnosis restored(int newVersion) {
        return new Diagnosis(organization, id, subject, scope, measured, opening, checks, newVersion, closing);
    }

    Diagnosis restoredCheck(int newVersion, CheckJudged event) {
        Check before = checks.getOrDefault(event.check(), Check.open(checks.size() + 1, false));
        return with(event.check(), event.check(before), newVersion);
    }

    Diagnosis restoredClosing(int newVersion, DiagnosisClosing end) {
        return new Diagnosis(organization, id, subject, scope, measured, opening, checks, newVersion, end);
    }

    private Diagnosis with(String code, Check check, int newVersion) {
        Map<String, Check> changed = new HashMap<>(checks);
        changed.put(code, check);
        return new Diagnosis(organization, id, subject, scope, measured, opening, changed, newVersion, closing);
    }

    private static void requireStaffingOfACause(String code, Judgement judgement) {
        boolean allowed = code.equals(Staffing.CHECK) && judgement.verdict() == CheckVerdict.CAUSE;
        if (judgement.staffing() != null && !allowed) {
            throw new RuleViolationException(new Violation("staffing", "staffing-of-cause"));
        }
    }

    private void requireOpen() {
        if (closing != null) {
            throw new ConflictException("diagnosis-closed", id);
        }
    }

    private void requireBasicsBefore(String code, Check check) {
        List<String> open = codes(other -> other.basic() && other.verdict() == null);
        if (!check.basic() && !open.isEmpty()) {
            throw new ConflictException("basics-first", code, String.join(", ", open)).with("openChecks", open);
        }
    }
}
