package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The row of one check of a diagnosis. */
@Entity(name = "DiagnosisCheck")
@Table(name = "diagnosis_check")
@IdClass(CheckEntity.Key.class)
class CheckEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    @Column(name = "diagnosis_id")
    UUID diagnosisId;

    @Id
    String code;

    @Embedded
    Check check;

    /** Key within the organization. */
    record Key(UUID diagnosisId, String code) {}
}
