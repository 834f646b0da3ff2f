package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The row of a diagnosis; its checks have rows of their own. */
@Entity(name = "Diagnosis")
@Table(name = "diagnosis")
class DiagnosisEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    UUID id;

    @Embedded
    Subject subject;

    String scope;

    @Embedded
    Measurement measured;

    @Embedded
    DiagnosisOpening opening;

    int version;

    @Enumerated(EnumType.STRING)
    DiagnosisStatus status;

    @Embedded
    DiagnosisClosing closing;

    /** Whether it was restored from its events; two of a subject may be open meanwhile. */
    boolean restored;

    /** A new row for the diagnosis. */
    static DiagnosisEntity of(Diagnosis diagnosis, boolean restored) {
        DiagnosisEntity entity = new DiagnosisEntity();
        entity.id = diagnosis.id();
        entity.subject = diagnosis.subject();
        entity.scope = diagnosis.scope();
        entity.measured = diagnosis.measured();
        entity.opening = diagnosis.opening();
        entity.restored = restored;
        entity.update(diagnosis);
        return entity;
    }

    /** Takes over what steps change. */
    void update(Diagnosis diagnosis) {
        version = diagnosis.version();
        status = diagnosis.status();
        closing = diagnosis.closing();
    }

    Diagnosis diagnosis(Map<String, Check> checks) {
        return new Diagnosis(organizationId, id, subject, scope, measured, opening, checks, version, closing);
    }
}
