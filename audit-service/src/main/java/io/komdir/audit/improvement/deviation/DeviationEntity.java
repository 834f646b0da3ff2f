package io.komdir.audit.improvement.deviation;

import io.komdir.audit.improvement.diagnosis.DeviationPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The row of a deviation; while only its end has arrived it has no diagnosis. */
@Entity(name = "Deviation")
@Table(name = "deviation")
class DeviationEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    UUID id;

    @Column(name = "diagnosis_id")
    UUID diagnosisId;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "detected_on")
    LocalDate detectedOn;

    @Column(name = "resolved_on")
    LocalDate resolvedOn;

    DeviationPeriod period() {
        return new DeviationPeriod(id, eventId, detectedOn, resolvedOn);
    }
}
