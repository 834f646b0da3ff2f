package io.komdir.audit.improvement.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The row of a staffing gap. */
@Entity(name = "StaffingGap")
@Table(name = "staffing_gap")
class StaffingGapEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    UUID id;

    @Embedded
    StaffingGap gap;

    /** Whether its events restored it; two of a diagnosis may be open meanwhile. */
    boolean restored;
}
