package io.komdir.hiring.catalogue.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A position that the organization has described itself. */
@Entity(name = "Position")
@Table(name = "\"position\"")
class PositionEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    String code;

    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    Profile profile;

    Position position() {
        return new Position(code, version, false, profile);
    }
}
