package io.komdir.kpi.standup;

import io.komdir.kpi.shared.numbers.Numbers;
import io.komdir.kpi.standup.Commitment.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A row of {@code standup_commitment}. */
@Entity(name = "Commitment")
@Table(name = "standup_commitment")
class CommitmentEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    UUID id;

    String team;

    @Column(name = "committed_on")
    LocalDate date;

    String employee;
    String metric;
    BigDecimal value;
    String note;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "reported_status")
    CommitmentStatus reportedStatus;

    @Column(name = "reported_fact")
    BigDecimal reportedFact;

    protected CommitmentEntity() {}

    CommitmentEntity(Commitment commitment) {
        id = commitment.id();
        team = commitment.team();
        date = commitment.date();
        employee = commitment.employee();
        metric = commitment.metric();
        value = commitment.value();
        note = commitment.note();
        createdAt = commitment.createdAt();
        createdBy = commitment.createdBy();
    }

    /** Stores the outcome at closing. */
    void report(Outcome outcome) {
        reportedStatus = outcome.status();
        reportedFact = outcome.fact();
    }

    Commitment commitment() {
        return new Commitment(
                id,
                team,
                date,
                employee,
                metric,
                Numbers.plain(value),
                note,
                createdAt,
                createdBy,
                reportedStatus == null ? null : new Outcome(reportedStatus, Numbers.plain(reportedFact)));
    }
}
