package io.komdir.kpi.access.apikey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as the API shows it: never the secret, never its hash. */
@Schema(name = "ApiKey")
public record ApiKeyView(
        UUID id,
        String name,
        List<String> scopes,
        @Schema(nullable = true) String source,
        @Schema(nullable = true) LocalDate expiresOn,
        Instant createdAt,
        String createdBy) {

    static ApiKeyView of(ApiKeyEntity key) {
        return new ApiKeyView(key.id, key.name, key.scopes, key.source, key.expiresOn, key.createdAt, key.createdBy);
    }
}
