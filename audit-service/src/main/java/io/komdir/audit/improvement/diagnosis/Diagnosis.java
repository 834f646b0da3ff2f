package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.time.Instant;
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
 * <p>Its methods change it and return the events of the change; a call that changes nothing returns none. Every change
 * makes the next version. The methods {@code restore…} do again what an event tells; they tell nobody.
 */
public final class Diagnosis {
    private final DiagnosisId key;
    private final Subject subject;
    private final String scope;
    private final Measurement measured;
    private final Opening opening;
    private final Map<String, Check> checks;
    private int version;
    private Closing closing;

    /**
     * As it was kept.
     *
     * @param version counts its changes, from 1
     * @param closing null while it is open
     */
    public Diagnosis(
            DiagnosisId key,
            Subject subject,
            String scope,
            Measurement measured,
            Opening opening,
            Map<String, Check> checks,
            int version,
            Closing closing) {
        this.key = key;
        this.subject = subject;
        this.scope = scope;
        this.measured = measured;
        this.opening = opening;
        this.checks = new HashMap<>(checks);
        this.version = version;
        this.closing = closing;
    }

    /** A new one, with no check looked at yet. */
    static Diagnosis open(
            DiagnosisId key,
            Subject subject,
            String scope,
            Measurement measured,
            Map<String, Check> checks,
            Opening opening) {
        return new Diagnosis(key, subject, scope, measured, opening, checks, 1, null);
    }

    /** Takes in a further spell of the subject off its target; the figures stay those of the first. */
    List<DomainEvent> join(DeviationPeriod spell, Measurement figures) {
        version++;
        return List.of(DiagnosisEvents.deviationJoined(this, spell, figures));
    }

    /** Notes that one of its deviations is over; that closes nothing, the causes are still to be found. */
    List<DomainEvent> resolve(UUID deviation, LocalDate resolvedOn) {
        version++;
        return List.of(DiagnosisEvents.deviationResolved(this, deviation, resolvedOn));
    }

    /**
     * Gives a check its verdict; a verdict may be changed while the diagnosis is open.
     *
     * @return {@code audit.check.judged}, and {@code audit.cause.confirmed} when the check becomes a cause
     * @throws NotFoundException for a check the diagnosis does not have
     * @throws RuleViolationException for people asked for where no staff level is the cause
     * @throws ConflictException {@code diagnosis-closed}, or {@code basics-first} with the member {@code openChecks}
     */
    List<DomainEvent> judge(String code, Judgement found, String by, Instant at) {
        Check check = checks.get(code);
        if (check == null) {
            throw new NotFoundException("check", code);
        }
        requireStaffingOfACause(code, found);
        if (check.says(found)) {
            return List.of();
        }
        requireOpen();
        requireBasicsBefore(code, check);
        checks.put(code, check.judged(found, by, at, new Confirmation(Ids.next(), by, at)));
        version++;
        List<DomainEvent> events = new ArrayList<>();
        events.add(DiagnosisEvents.checkJudged(this, code));
        if (found.verdict() == CheckVerdict.CAUSE && !check.isCause()) {
            events.add(DiagnosisEvents.causeConfirmed(this, code));
        }
        return events;
    }

    /**
     * Ends the search. Checks that nobody judged may stay so; the event names them.
     *
     * @param reason required when no check found a cause
     * @param note null when there is none
     * @return {@code audit.diagnosis.closed}; nothing when it was closed for the same reason with the same note before
     * @throws RuleViolationException naming {@code reason}
     * @throws ConflictException {@code diagnosis-closed}
     */
    List<DomainEvent> close(String reason, String note, String by, Instant at) {
        boolean same =
                closing != null && Objects.equals(closing.reason(), reason) && Objects.equals(closing.note(), note);
        if (same) {
            return List.of();
        }
        requireOpen();
        if (reason == null && codes(Check::isCause).isEmpty()) {
            throw new RuleViolationException(new Violation("reason", "reason-without-cause"));
        }
        closing = new Closing(reason, note, by, at);
        version++;
        return List.of(DiagnosisEvents.closed(this));
    }

    /** The cause that the check found, if it found one. */
    public Optional<Cause> cause(String code) {
        return Optional.ofNullable(checks.get(code))
                .filter(Check::isCause)
                .map(check -> new Cause(
                        key.id(),
                        code,
                        subject,
                        scope,
                        measured,
                        opening.correlationId(),
                        check.confirmed().event()));
    }

    /** Codes of the checks that meet the condition, in the order of the checks. */
    List<String> codes(Predicate<Check> condition) {
        return checks.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.getValue().position()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void restore(int told) {
        version = told;
    }

    void restoreCheck(int told, CheckJudged event) {
        Check before = checks.getOrDefault(event.check(), Check.open(checks.size() + 1, false));
        checks.put(event.check(), event.check(before));
        restore(told);
    }

    void restoreClosing(int told, Closing end) {
        closing = end;
        restore(told);
    }

    private static void requireStaffingOfACause(String code, Judgement found) {
        boolean allowed = code.equals(Staffing.CHECK) && found.verdict() == CheckVerdict.CAUSE;
        if (found.staffing() != null && !allowed) {
            throw new RuleViolationException(new Violation("staffing", "staffing-of-cause"));
        }
    }

    private void requireOpen() {
        if (closing != null) {
            throw new ConflictException("diagnosis-closed", key.id());
        }
    }

    private void requireBasicsBefore(String code, Check check) {
        List<String> open = codes(other -> other.basic() && other.verdict() == null);
        if (!check.basic() && !open.isEmpty()) {
            throw new ConflictException("basics-first", code, String.join(", ", open)).with("openChecks", open);
        }
    }

    public UUID id() {
        return key.id();
    }

    public String organization() {
        return key.organization();
    }

    public Subject subject() {
        return subject;
    }

    public String scope() {
        return scope;
    }

    public Measurement measured() {
        return measured;
    }

    public DiagnosisStatus status() {
        return closing == null ? DiagnosisStatus.OPEN : DiagnosisStatus.CLOSED;
    }

    public Opening opening() {
        return opening;
    }

    /** Counts the changes, from 1. */
    public int version() {
        return version;
    }

    /** How it ended, null while it is open. */
    public Closing closing() {
        return closing;
    }

    /** By code, in no particular order; each knows its position. */
    public Map<String, Check> checks() {
        return Map.copyOf(checks);
    }
}
