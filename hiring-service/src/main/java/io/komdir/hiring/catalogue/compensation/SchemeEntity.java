package io.komdir.hiring.catalogue.compensation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A version of a scheme; rows are only added. */
@Entity(name = "CompensationScheme")
@Immutable
@Table(name = "compensation_scheme")
@IdClass(SchemeEntity.Key.class)
class SchemeEntity {
    record Key(String code, int version) {}

    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    String code;

    @Id
    int version;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    Scheme content;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    static SchemeEntity of(SchemeVersion version) {
        SchemeEntity entity = new SchemeEntity();
        entity.code = version.code();
        entity.version = version.version();
        entity.validFrom = version.validFrom().atDay(1);
        entity.content = version.scheme();
        entity.changedAt = version.changedAt();
        entity.changedBy = version.changedBy();
        return entity;
    }

    SchemeVersion schemeVersion() {
        return new SchemeVersion(code, version, YearMonth.from(validFrom), content, changedAt, changedBy);
    }
}
