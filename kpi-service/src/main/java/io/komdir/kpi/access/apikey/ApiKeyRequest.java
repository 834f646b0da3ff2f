package io.komdir.kpi.access.apikey;

import io.komdir.platform.problem.Code;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that a director requests. */
@Schema(name = "ApiKeyRequest")
public record ApiKeyRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                examples = "CRM",
                description = "who the key is; a key of the same name reads what its predecessor pushed")
        String name,

        @NotEmpty
        @Schema(
                enumeration = {"push", "read"},
                description = "push: role crm; read: role viewer")
        List<String> scopes,

        @Code
        @Schema(
                nullable = true,
                description = "the one source that the key may push for and read; absent: any",
                examples = "amocrm")
        String source,

        @Schema(
                nullable = true,
                description = "the last day, in the organization's time zone, on which it is valid; absent: for ever")
        LocalDate expiresOn) {

    public ApiKeyRequest {
        name = Texts.stripToNull(name);
    }
}
