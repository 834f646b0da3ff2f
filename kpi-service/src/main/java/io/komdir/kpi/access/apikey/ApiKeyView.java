package io.komdir.kpi.access.apikey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is listed: never the secret, never its hash. */
@Schema(name = "ApiKey")
public record ApiKeyView(
        UUID id,
        String name,
        List<String> scopes,
        String source,
        LocalDate expiresOn,
        Instant createdAt,
        String createdBy) {

    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id(), key.name(), key.scopes(), key.source(), key.expiresOn(), key.createdAt(), key.createdBy());
    }
}
