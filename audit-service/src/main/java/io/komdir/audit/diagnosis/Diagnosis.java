package io.komdir.audit.diagnosis;

import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The search for the causes of one miss: checks in a fixed order, of which those that are not basic come last.
 *
 * <p>Its methods change it and return the events of the change; a call that changes nothing returns none.
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

    /**
     * Gives a check its verdict; a verdict may be changed while the diagnosis is open.
     *
     * @return {@code audit.cause.confirmed} when the check becomes a cause
     * @throws NotFoundException for a check the diagnosis does not have
     * @throws ConflictException {@code diagnosis-closed}, or {@code basics-first} with the member {@code openChecks}
     */
    public List<DomainEvent> judge(String code, Verdict verdict, String evidence, String by, Instant at) {
        Check check = checks.get(code);
        if (check == null) {
            throw new NotFoundException("check", code);
        }
        if (check.says(verdict, evidence)) {
            return List.of();
        }
        if (status() == Status.CLOSED) {
            throw new ConflictException("diagnosis-closed", key.id());
        }
        requireBasicsBefore(code, check);
        checks.put(code, check.judged(verdict, evidence, by, at, confirmation(check, verdict, by, at)));
        version++;
        boolean newCause = verdict == Verdict.CAUSE && !check.isCause();
        return newCause ? List.of(DiagnosisEvents.causeConfirmed(this, code)) : List.of();
    }

    private static Confirmation confirmation(Check check, Verdict verdict, String by, Instant at) {
        if (verdict != Verdict.CAUSE) {
            return null;
        }
        return check.isCause() ? check.confirmed() : new Confirmation(Ids.next(), by, at);
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

    private void requireBasicsBefore(String code, Check check) {
        if (check.basic()) {
            return;
        }
        List<String> open = checks.entrySet().stream()
                .filter(entry -> entry.getValue().basic() && entry.getValue().verdict() == null)
                .sorted(Comparator.comparing(entry -> entry.getValue().position()))
                .map(Map.Entry::getKey)
                .toList();
        if (!open.isEmpty()) {
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

    public Status status() {
        return closing == null ? Status.OPEN : Status.CLOSED;
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
