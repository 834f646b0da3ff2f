package io.komdir.audit.diagnosis;

import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/**
 * The search for the causes of one miss: checks in a fixed order, of which those that are not basic come last.
 *
 * <p>Its methods change it and return the events of the change; a call that changes nothing returns none.
 */
@Entity
@IdClass(DiagnosisId.class)
public class Diagnosis {
    private static final int PAGE_OF_CHECKS = 100;

    @Id
    @Column(name = "organization_id")
    private String organization;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private Subject.Kind subjectKind;

    private String subject;
    private String stage;
    private String scope;
    private BigDecimal actual;
    private BigDecimal target;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    @ElementCollection
    @BatchSize(size = PAGE_OF_CHECKS)
    @CollectionTable(
            name = "diagnosis_check",
            joinColumns = {@JoinColumn(name = "organization_id"), @JoinColumn(name = "diagnosis_id")})
    @MapKeyColumn(name = "code")
    private Map<String, Check> checks;

    /** For the persistence provider. */
    protected Diagnosis() {}

    public Diagnosis(
            DiagnosisId key,
            Subject subject,
            String scope,
            Measurement measured,
            Map<String, Check> checks,
            Instant openedAt) {
        this.organization = key.organization();
        this.id = key.id();
        this.subjectKind = subject.kind();
        this.subject = subject.code();
        this.stage = subject.stage();
        this.scope = scope;
        this.actual = measured.actual();
        this.target = measured.target();
        this.fromDay = measured.from();
        this.toDay = measured.to();
        this.status = Status.OPEN;
        this.openedAt = openedAt;
        this.checks = new HashMap<>(checks);
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
        if (status == Status.CLOSED) {
            throw new ConflictException("diagnosis-closed", id);
        }
        requireBasicsBefore(code, check);
        checks.put(code, check.judged(verdict, evidence, by, at));
        boolean newCause = verdict == Verdict.CAUSE && check.verdict() != Verdict.CAUSE;
        return newCause ? List.of(DiagnosisEvents.causeConfirmed(this, code)) : List.of();
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
            throw new ConflictException("basics-first", code, open.stream().collect(Collectors.joining(", ")))
                    .with("openChecks", open);
        }
    }

    public UUID id() {
        return id;
    }

    public String organization() {
        return organization;
    }

    public Subject subject() {
        return new Subject(subjectKind, subject, stage);
    }

    public String scope() {
        return scope;
    }

    public Measurement measured() {
        return new Measurement(actual, target, fromDay, toDay);
    }

    public Status status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public long version() {
        return version;
    }

    /** By code, in no particular order; each knows its position. */
    public Map<String, Check> checks() {
        return Map.copyOf(checks);
    }
}
