package io.komdir.platform.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The document of a reading as Hibernate maps it. */
@Entity(name = "Reading")
@Table(name = "reading")
public class ReadingEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    Reading.Details details;
}
