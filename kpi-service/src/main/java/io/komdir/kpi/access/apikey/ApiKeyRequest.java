package io.komdir.kpi.access.apikey;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is asked for. */
@Schema(name = "NewApiKey")
public record ApiKeyRequest(
        @Schema(
                required = true,
                maxLength = 100,
                examples = "CRM",
                description = "who the key is; a key of the same name reads what its predecessor pushed")
        String name,

        @Schema(
                required = true,
                enumeration = {"push", "read"},
                description = "push: role crm; read: role viewer")
        List<String> scopes,

        @Schema(description = "the one source that the key may push for and read; absent: any", examples = "amocrm")
        String source,

        @Schema(description = "the last day, in the organization's time zone, on which it is good; absent: for ever")
        LocalDate expiresOn) {}
