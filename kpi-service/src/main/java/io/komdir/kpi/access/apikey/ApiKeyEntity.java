package io.komdir.kpi.access.apikey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A stored key: its hash, never the secret. */
@Entity(name = "ApiKey")
@Table(name = "api_key")
class ApiKeyEntity {
    @TenantId
    String organizationId;

    @Id
    UUID id;

    String name;
    byte[] keyHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes;

    /** The one source it may push for and read; null when free. */
    String source;

    /** The last day, in the organization's time zone, on which it is valid; null for ever. */
    LocalDate expiresOn;

    Instant createdAt;
    String createdBy;
}
